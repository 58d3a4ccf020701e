package dev.paperlark.command;

import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.Optional;

/** {@code /found SEARCH ORDER FROM}, on the buttons under a search: another page of it, in the place of this one. */
final class FoundCommand implements Command {
    private final QueryParser parser;
    private final SearchPages pages;

    FoundCommand(QueryParser parser, SearchPages pages) {
        this.parser = parser;
        this.pages = pages;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons("found");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return SearchPlace.parse(invocation.words())
                .flatMap(place ->
                        pages.recall(invocation, place.search()).flatMap(query -> page(query, place, invocation)))
                .orElseGet(() -> Reply.text(invocation.say("search.gone")));
    }

    private Optional<Reply> page(String query, SearchPlace place, Invocation invocation) {
        return parser.parse(query) instanceof QueryResult.Parsed parsed
                ? Optional.of(new Reply.InPlace(pages.page(parsed, place, invocation), Optional.empty()))
                : Optional.empty();
    }
}
