package dev.paperlark.discord;

import dev.paperlark.command.Role;
import dev.paperlark.model.ChatAddress;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * Where somebody did something, as a chat of ours, and what this person may do there.
 *
 * <p>In a server that has the bot, the chat is the channel or thread; a forum is one chat with all its posts, and gets a post for
 * each alert. Everywhere else people bring the bot along for themselves, so the chat is the conversation with that person. All of it
 * is told by Discord, nothing by what a person types.
 *
 * @param person the conversation with the person, wherever it happened
 * @param obstacle key of the text that says what hinders a change here, if anything does
 */
record Place(ChatAddress chat, ChatAddress person, Role role, Optional<String> obstacle) {

    static Place of(Interaction interaction) {
        ChatAddress person = ChatAddress.of(
                DiscordGateway.PLATFORM,
                Destination.PERSON + interaction.getUser().getId());
        Optional<Member> member =
                Optional.ofNullable(interaction.getMember()).filter(found -> interaction.isFromAttachedGuild());
        if (member.isEmpty() || !(interaction.getChannel() instanceof GuildChannel channel)) {
            return new Place(person, person, Role.ADMIN, Optional.empty());
        }
        Role role = member.get().hasPermission(Permission.MANAGE_SERVER) ? Role.ADMIN : Role.MEMBER;
        return new Place(chatOf(channel), person, role, obstacle(channel, member.get()));
    }

    /** The chat of a channel of a server. */
    static ChatAddress chatOf(GuildChannel channel) {
        if (!(channel instanceof ThreadChannel thread)) {
            return ChatAddress.of(DiscordGateway.PLATFORM, channel.getId());
        }
        String room = thread.getParentChannel().getId();
        return isForum(thread.getParentChannel().getType())
                ? ChatAddress.of(DiscordGateway.PLATFORM, room)
                : new ChatAddress(DiscordGateway.PLATFORM, room, Optional.of(thread.getId()));
    }

    /** Whether the bot may write there. */
    static boolean isOpen(GuildChannel channel) {
        return maySpeak(channel, channel.getGuild().getSelfMember());
    }

    private static boolean isForum(ChannelType type) {
        return type == ChannelType.FORUM || type == ChannelType.MEDIA;
    }

    private static Optional<String> obstacle(GuildChannel channel, Member member) {
        Guild guild = channel.getGuild();
        if (!maySpeak(channel, guild.getSelfMember())) {
            return Optional.of("discord.cant-write");
        }
        return maySpeak(channel, member) ? Optional.empty() : Optional.of("discord.you-cant-write");
    }

    private static boolean maySpeak(GuildChannel channel, Member member) {
        boolean thread = channel instanceof ThreadChannel;
        return member.hasPermission(
                channel,
                Permission.VIEW_CHANNEL,
                thread ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
    }
}
