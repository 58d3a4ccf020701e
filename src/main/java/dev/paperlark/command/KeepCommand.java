package dev.paperlark.command;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /keep SEARCH}, on a button under a search: subscribes to what was searched for. */
final class KeepCommand implements Command {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final SearchPages pages;
    private final Command subscribe;

    KeepCommand(SearchPages pages, Command subscribe) {
        this.pages = pages;
        this.subscribe = subscribe;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("keep");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return Optional.of(invocation.words())
                .filter(NUMBER.asMatchPredicate())
                .flatMap(number -> pages.recall(invocation, Long.parseLong(number)))
                .map(query -> subscribe.handle(invocation.with(query)))
                .orElseGet(() -> Reply.text(invocation.say("search.gone")));
    }
}
