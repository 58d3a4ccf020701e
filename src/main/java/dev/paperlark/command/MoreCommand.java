package dev.paperlark.command;

import dev.paperlark.delivery.AlertPages;
import java.util.Optional;

/** {@code /more ALERT OFFSET}, on the buttons under an alert: another page of its cards, in the place of this one. */
final class MoreCommand implements Command {
    private final AlertPages pages;

    MoreCommand(AlertPages pages) {
        this.pages = pages;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons("more");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return AlertPlace.parse(invocation.words())
                .flatMap(place -> pages.page(invocation.chat().id(), place.alert(), place.position()))
                .<Reply>map(page -> new Reply.InPlace(page, Optional.empty()))
                .orElseGet(() -> Reply.text(invocation.say("more.gone")));
    }
}
