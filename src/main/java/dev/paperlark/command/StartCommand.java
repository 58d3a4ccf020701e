package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import java.util.List;

/** {@code /start}: what the bot is and the three things to try first. */
final class StartCommand implements Command {
    private final NextAlert nextAlert;

    StartCommand(NextAlert nextAlert) {
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("start");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return Reply.of(
                Block.heading(Span.strong(invocation.say("start.title"))),
                Block.paragraph(Span.plain(invocation.say("start.text"))),
                new Block.Items(List.of(
                        List.of(
                                Span.code("/subscribe diffusion policy"),
                                Span.plain(invocation.say("start.subscribe"))),
                        List.of(Span.code("/alert"), Span.plain(invocation.say("start.alert"))),
                        List.of(Span.code("/help"), Span.plain(invocation.say("start.help"))))),
                Block.paragraph(Span.faint(nextAlert.say(invocation.chat(), invocation.texts()))));
    }
}
