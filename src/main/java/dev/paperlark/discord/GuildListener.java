package dev.paperlark.discord;

import dev.paperlark.command.ChatStates;
import dev.paperlark.model.ChatAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleAddEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Follows servers and channels: what is gone gets nothing more, what can be written to again gets everything it missed. */
final class GuildListener extends ListenerAdapter {
    private static final String REMOVED = "the bot was removed from the server";
    private static final String DELETED = "the channel was deleted";

    private final ChatStates states;
    private final Executor workers;

    /** @param workers run what asks the database */
    GuildListener(ChatStates states, Executor workers) {
        this.states = states;
        this.workers = workers;
    }

    @Override
    public void onReady(ReadyEvent event) {
        lookAgain(event.getJDA());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        lookAgain(event.getJDA());
    }

    @Override
    public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
        lookAgain(event.getJDA());
    }

    @Override
    public void onGuildMemberRoleAdd(GuildMemberRoleAddEvent event) {
        if (event.getMember().equals(event.getGuild().getSelfMember())) {
            lookAgain(event.getJDA());
        }
    }

    @Override
    public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
        lookAgain(event.getJDA());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        Guild guild = event.getGuild();
        List<String> rooms = guild.getChannels().stream().map(ISnowflake::getId).toList();
        workers.execute(() -> rooms.forEach(room -> states.lost(room, REMOVED)));
    }

    @Override
    public void onChannelDelete(ChannelDeleteEvent event) {
        if (event.getChannel() instanceof GuildChannel channel) {
            ChatAddress chat = Place.chatOf(channel);
            boolean post = event.getChannelType().isThread() && chat.thread().isEmpty();
            if (!post) {
                workers.execute(() -> {
                    states.lost(chat, DELETED);
                    if (chat.thread().isEmpty()) {
                        states.lost(chat.room(), DELETED);
                    }
                });
            }
        }
    }

    /** Asks for each chat that could not be written to whether it can now; there are few. */
    private void lookAgain(JDA jda) {
        workers.execute(() -> states.disabled().stream()
                .filter(chat -> isOpen(jda, chat))
                .forEach(chat -> {
                    Optional<String> ignored = states.spoken(chat);
                }));
    }

    private static boolean isOpen(JDA jda, ChatAddress chat) {
        return Destination.of(chat) instanceof Destination.Channel channel
                && Optional.ofNullable(jda.getGuildChannelById(channel.id()))
                        .filter(Place::isOpen)
                        .isPresent();
    }
}
