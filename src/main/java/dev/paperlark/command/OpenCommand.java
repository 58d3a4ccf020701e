package dev.paperlark.command;

import dev.paperlark.delivery.AlertPages;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.AlertPaper;
import java.util.Optional;

/** {@code /open ALERT POSITION}, on the button of a card in an alert: the paper's details in the place of the page. */
final class OpenCommand implements Command {
    private final AlertPages pages;

    OpenCommand(AlertPages pages) {
        this.pages = pages;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons("open");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return AlertPlace.parse(invocation.words())
                .flatMap(place -> pages.open(invocation.chat().id(), place.alert(), place.position())
                        .map(paper -> details(paper, place, invocation)))
                .orElseGet(() -> Reply.text(invocation.say("more.gone")));
    }

    private Reply details(AlertPaper wanted, AlertPlace place, Invocation invocation) {
        Message details = PaperSheet.of(wanted.paper(), invocation);
        AlertId alert = place.alert();
        int page = wanted.isRecommended() ? 0 : pages.pageOf(place.position());
        Button back = new Button(invocation.say("open.back"), "/more " + alert.value() + " " + page);
        return new Reply.InPlace(details, Optional.of(back));
    }
}
