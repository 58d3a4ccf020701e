package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.Subscription;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.ArrayList;
import java.util.List;

/** {@code /subscribe QUERY}: keeps a query for the chat, says it back in words, and tells what it will bring. Without one, the guide. */
final class SubscribeCommand implements Command {
    private final NewSubscriptions newSubscriptions;
    private final QueryParser parser;
    private final PreviewBlocks previews;
    private final NextAlert nextAlert;
    private final Guide guide;

    SubscribeCommand(
            NewSubscriptions newSubscriptions,
            QueryParser parser,
            PreviewBlocks previews,
            NextAlert nextAlert,
            Guide guide) {
        this.newSubscriptions = newSubscriptions;
        this.parser = parser;
        this.previews = previews;
        this.nextAlert = nextAlert;
        this.guide = guide;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "subscribe",
                CommandOption.text("query"),
                CommandOption.text("category").written("cat:{}").suggesting(CommandOption.Source.CATEGORIES),
                CommandOption.text("author").written("au:\"{}\"").suggesting(CommandOption.Source.AUTHORS));
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return new Reply.Say(guide.shown(invocation));
        }
        QueryResult result = parser.parse(invocation.words());
        if (result instanceof QueryResult.Parsed parsed) {
            return subscribe(parsed, invocation);
        }
        return QueryAnswers.tryAgain(invocation, ((QueryResult.Refused) result).error(), WishCommand.Wish.TOPIC.line());
    }

    private Reply subscribe(QueryResult.Parsed parsed, Invocation invocation) {
        NewSubscriptions.Outcome outcome = newSubscriptions.add(parsed.query(), invocation.words(), invocation);
        if (outcome instanceof NewSubscriptions.Outcome.Added added) {
            return confirmed(added.subscription(), parsed, invocation);
        }
        if (outcome instanceof NewSubscriptions.Outcome.Known known) {
            String inWords = QueryAnswers.inWords(parsed.query(), invocation.texts());
            return Reply.text(
                    invocation.say("subscribe.same", known.subscription().number(), inWords));
        }
        return Reply.text(invocation.say("subscribe.full", NewSubscriptions.MOST));
    }

    private Reply confirmed(Subscription added, QueryResult.Parsed parsed, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(
                Span.strong(invocation.say("subscribe.done", added.number())),
                Span.plain(" " + QueryAnswers.inWords(parsed.query(), invocation.texts()))));
        parsed.warnings()
                .forEach(warning -> blocks.add(Block.paragraph(
                        Span.plain(warning.inWords(invocation.texts().bundle())))));
        blocks.addAll(previews.of(parsed.query(), invocation));
        blocks.add(Block.paragraph(Span.faint(
                nextAlert.say(invocation.chat(), invocation.texts()) + " " + invocation.say("subscribe.now"))));
        return Reply.of(blocks);
    }
}
