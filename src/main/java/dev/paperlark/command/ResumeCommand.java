package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.Chat;
import java.time.Clock;

/** {@code /resume}: alerts go on; what a pause held back comes in the next one. */
final class ResumeCommand implements Command {
    private final ChatSettings settings;
    private final NextAlert nextAlert;
    private final Clock clock;

    ResumeCommand(ChatSettings settings, NextAlert nextAlert, Clock clock) {
        this.settings = settings;
        this.nextAlert = nextAlert;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins("resume");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Chat chat = invocation.chat();
        if (!chat.isPausedAt(clock.instant())) {
            return Reply.text(invocation.say("resume.not-paused") + " " + nextAlert.say(chat, invocation.texts()));
        }
        Chat resumed = settings.resume(chat);
        return Reply.of(
                Block.paragraph(Span.plain(invocation.say("resume.done"))),
                Block.paragraph(Span.faint(nextAlert.say(resumed, invocation.texts()))));
    }
}
