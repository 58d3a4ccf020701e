package dev.paperlark.command;

import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.Optional;

/** {@code /search QUERY}: the best of all stored papers that a query finds. */
final class SearchCommand implements Command {
    private final QueryParser parser;
    private final SearchPages pages;

    SearchCommand(QueryParser parser, SearchPages pages) {
        this.parser = parser;
        this.pages = pages;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers(
                "search",
                CommandOption.text("query"),
                CommandOption.text("category").written("cat:{}").suggesting(CommandOption.Source.CATEGORIES),
                CommandOption.text("author").written("au:\"{}\"").suggesting(CommandOption.Source.AUTHORS));
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return new Reply.Ask(
                    invocation.say("search.ask.title"), invocation.say("search.ask"), "/search", Optional.empty());
        }
        QueryResult result = parser.parse(invocation.words());
        if (result instanceof QueryResult.Parsed parsed) {
            SearchPlace place = pages.remember(invocation);
            return new Reply.Say(pages.page(parsed, place, invocation));
        }
        return QueryAnswers.tryAgain(invocation, ((QueryResult.Refused) result).error(), "/search");
    }
}
