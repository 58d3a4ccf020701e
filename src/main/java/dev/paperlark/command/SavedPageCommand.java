package dev.paperlark.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /shelf FROM [TAG]}, on the buttons under a reading list: another page of it, in the place of this one. */
final class SavedPageCommand implements Command {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,4})(?: (\\S+))?");

    private final SavedPages pages;

    SavedPageCommand(SavedPages pages) {
        this.pages = pages;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons("shelf");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Matcher place = WORDS.matcher(invocation.words());
        if (!place.matches()) {
            return Reply.text(invocation.say("saved.none"));
        }
        int from = Integer.parseInt(place.group(1));
        Optional<String> tag = Optional.ofNullable(place.group(2)).filter(TagCommand::fits);
        return ReadingList.forPerson(
                invocation, person -> new Reply.InPlace(pages.page(person, tag, from, invocation), Optional.empty()));
    }
}
