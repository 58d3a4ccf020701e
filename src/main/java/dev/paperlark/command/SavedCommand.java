package dev.paperlark.command;

import java.util.Optional;

/** {@code /saved [TAG]}: the reading list of whoever asks, the unread first. */
final class SavedCommand implements Command {
    private final SavedPages pages;

    SavedCommand(SavedPages pages) {
        this.pages = pages;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("saved", CommandOption.text("tag"));
    }

    @Override
    public Reply handle(Invocation invocation) {
        Optional<String> tag =
                Optional.of(ReadingList.folded(invocation.words())).filter(word -> !word.isEmpty());
        if (tag.isPresent() && !TagCommand.fits(tag.get())) {
            return Reply.text(invocation.say("saved.none.tag", invocation.words()));
        }
        return ReadingList.forPerson(invocation, person -> new Reply.Say(pages.page(person, tag, 0, invocation)));
    }
}
