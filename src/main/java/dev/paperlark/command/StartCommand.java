package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import java.util.List;

/** {@code /start}: what the bot is, fields to choose from, and the three things to try first; {@code /start CODE}: what was shared under a code. */
final class StartCommand implements Command {
    private final NextAlert nextAlert;
    private final AdoptCommand adopt;
    private final Guide guide;

    /** @param adopt shows what a link that ends in a code stands for */
    StartCommand(NextAlert nextAlert, AdoptCommand adopt, Guide guide) {
        this.nextAlert = nextAlert;
        this.adopt = adopt;
        this.guide = guide;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("start");
    }

    @Override
    public Reply handle(Invocation invocation) {
        boolean alone = invocation.words().isEmpty() || invocation.words().equals(QuickSearch.START_WORD);
        return alone ? welcome(invocation) : adopt.show(invocation.words(), invocation);
    }

    private Reply welcome(Invocation invocation) {
        return Reply.of(
                Block.heading(Span.strong(invocation.say("start.title"))),
                Block.paragraph(Span.plain(invocation.say("start.text"))),
                Block.paragraph(Span.plain(invocation.say("start.fields"))),
                guide.fields(invocation),
                guide.ways(invocation),
                new Block.Items(List.of(
                        List.of(
                                Span.code("/subscribe diffusion policy"),
                                Span.plain("  " + invocation.say("start.subscribe"))),
                        List.of(Span.code("/alert"), Span.plain("  " + invocation.say("start.alert"))),
                        List.of(Span.code("/help"), Span.plain("  " + invocation.say("start.help"))))),
                Block.paragraph(Span.faint(nextAlert.say(invocation.chat(), invocation.texts()))));
    }
}
