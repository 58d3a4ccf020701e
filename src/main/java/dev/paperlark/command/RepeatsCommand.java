package dev.paperlark.command;

import dev.paperlark.model.LostAnswerPolicy;
import java.util.Locale;

/** {@code /repeats on|off}: whether a message that may be lost is sent once more. */
final class RepeatsCommand implements Command {
    private final ChatSettings settings;

    RepeatsCommand(ChatSettings settings) {
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                        "repeats", CommandOption.choice("repeat", "on", "off").required())
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return switch (invocation.words().toLowerCase(Locale.ROOT)) {
            case "on" -> changed(invocation, LostAnswerPolicy.AT_LEAST_ONCE, "repeats.on");
            case "off" -> changed(invocation, LostAnswerPolicy.AT_MOST_ONCE, "repeats.off");
            default -> Reply.text(invocation.say("command.repeats.usage"));
        };
    }

    private Reply changed(Invocation invocation, LostAnswerPolicy policy, String key) {
        settings.change(invocation.chat(), policy);
        return Reply.text(invocation.say(key));
    }
}
