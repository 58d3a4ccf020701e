package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Span;
import dev.paperlark.model.ChatAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /mention ROLE|off}: which role each scheduled alert mentions; none at first. */
final class MentionCommand implements Command {
    private static final String OFF = "off";

    private final ChatSettings settings;
    private final Predicate<ChatAddress> hasRoles;

    /** @param hasRoles whether messages to a chat can mention a role */
    MentionCommand(ChatSettings settings, Predicate<ChatAddress> hasRoles) {
        this.settings = settings;
        this.hasRoles = hasRoles;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins("mention", CommandOption.role("role")).under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (!hasRoles.test(invocation.chat().address())) {
            return Reply.text(invocation.say("mention.no-roles"));
        }
        String words = invocation.words().toLowerCase(Locale.ROOT);
        if (words.equals(OFF)) {
            settings.mention(invocation.chat(), Optional.empty());
            return Reply.text(invocation.say("mention.off"));
        }
        Optional<String> role = MentionedRole.parse(words).map(MentionedRole::id);
        if (role.isPresent()) {
            settings.mention(invocation.chat(), role);
            return Reply.text(invocation.say("mention.on"));
        }
        return words.isEmpty() && invocation.chat().mention().isPresent()
                ? asIs(invocation)
                : Reply.text(invocation.say("command.mention.usage"));
    }

    private static Reply asIs(Invocation invocation) {
        return Reply.of(
                Block.paragraph(Span.plain(invocation.say("mention.holds"))),
                new Block.Buttons(List.of(new Button(invocation.say("mention.end"), "/mention " + OFF))));
    }
}
