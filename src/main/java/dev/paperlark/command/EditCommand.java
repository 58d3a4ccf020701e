package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /edit NUMBER QUERY}: gives a subscription another query; it keeps its number and its name. Without one, asks for it. */
final class EditCommand implements Command {
    private final Database database;
    private final SubscriptionStore subscriptions;
    private final QueryParser parser;
    private final PreviewBlocks previews;

    EditCommand(Database database, SubscriptionStore subscriptions, QueryParser parser, PreviewBlocks previews) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.parser = parser;
        this.previews = previews;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "edit",
                CommandOption.number("number").required().suggesting(CommandOption.Source.SUBSCRIPTIONS),
                CommandOption.text("newquery").required());
    }

    @Override
    public Reply handle(Invocation invocation) {
        return NumberedWords.parse(invocation.words())
                .map(typed -> typed.rest().isEmpty() ? ask(typed.number(), invocation) : edit(typed, invocation))
                .orElseGet(() -> Reply.text(invocation.say("command.edit.usage")));
    }

    private Reply ask(int number, Invocation invocation) {
        return database.inTransaction(
                        tx -> subscriptions.find(tx, invocation.chat().id(), number))
                .<Reply>map(known -> new Reply.Ask(
                        invocation.say("edit.ask.title", Integer.toString(number)),
                        invocation.say("edit.ask"),
                        line(number),
                        Optional.of(known.query())))
                .orElseGet(() -> none(number, invocation));
    }

    private static String line(int number) {
        return "/edit " + number;
    }

    private static Reply none(int number, Invocation invocation) {
        return Reply.text(invocation.say("unsubscribe.none", Integer.toString(number), 1));
    }

    private Reply edit(NumberedWords typed, Invocation invocation) {
        QueryResult result = parser.parse(typed.rest());
        if (!(result instanceof QueryResult.Parsed parsed)) {
            return QueryAnswers.tryAgain(
                    invocation.with(typed.rest()), ((QueryResult.Refused) result).error(), line(typed.number()));
        }
        boolean edited = database.inTransaction(
                tx -> subscriptions.edit(tx, invocation.chat().id(), typed.number(), typed.rest()));
        if (!edited) {
            return none(typed.number(), invocation);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(
                Span.strong(invocation.say("edit.done", Integer.toString(typed.number()))),
                Span.plain(" " + QueryAnswers.inWords(parsed.query(), invocation.texts()))));
        parsed.warnings()
                .forEach(warning -> blocks.add(Block.paragraph(
                        Span.plain(warning.inWords(invocation.texts().bundle())))));
        blocks.addAll(previews.of(parsed.query(), invocation));
        return Reply.of(blocks);
    }
}
