package dev.paperlark.discord;

import dev.paperlark.command.CommandOption;
import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.MentionedRole;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;

/** Whether a role that somebody names can be mentioned where it is named. */
final class RoleCheck {
    private RoleCheck() {}

    /** Key of the text that says why not; empty where a role can be mentioned, none is named, or the command wants none. */
    static Optional<String> hindrance(CommandSpec spec, CommandRequest request, Interaction interaction) {
        boolean wantsRole = spec.options().stream().anyMatch(option -> option.kind() == CommandOption.Kind.ROLE);
        boolean inServer = interaction.isFromAttachedGuild() && interaction.getChannel() instanceof GuildChannel;
        return wantsRole && inServer && request.speaker().role().covers(spec.needs(request.words()))
                ? MentionedRole.parse(request.words())
                        .flatMap(role -> hindrance(role, (GuildChannel) interaction.getChannel()))
                : Optional.empty();
    }

    private static Optional<String> hindrance(MentionedRole named, GuildChannel channel) {
        Role role = channel.getGuild().getRoleById(named.id());
        if (role == null) {
            return Optional.of("discord.role.unknown");
        }
        if (role.isPublicRole()) {
            return Optional.of("discord.role.everyone");
        }
        boolean mayMention = role.isMentionable()
                || channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_MENTION_EVERYONE);
        return mayMention ? Optional.empty() : Optional.of("discord.role.closed");
    }
}
