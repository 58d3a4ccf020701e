package dev.paperlark.message;

import dev.paperlark.model.Paper;
import dev.paperlark.model.SavedPaper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be done with a paper at the press of a button. A paper whose id does not fit on a button has none. Immutable and safe for
 * use by many threads.
 */
public final class PaperButtons {
    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[!-~]+");

    private final Texts texts;

    public PaperButtons(Texts texts) {
        this.texts = texts;
    }

    /** Leads to the paper's details. */
    public Optional<Button> details(Paper paper) {
        return button("card.details", "/paper", paper);
    }

    /** What somebody thinks of it. */
    public List<Button> votes(Paper paper) {
        return Stream.of(button("card.like", "/like", paper), button("card.dislike", "/dislike", paper))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Says why it came, or why not. */
    public Optional<Button> why(Paper paper) {
        return button("why.button", "/why", paper);
    }

    /** Subscribes to an author or the category of it; for administrators. */
    public Optional<Button> follow(Paper paper) {
        return button("follow.button", "/follow", paper);
    }

    /** Never brings it again; for administrators. */
    public Optional<Button> mute(Paper paper) {
        return button("mute.button", "/hide", paper);
    }

    /** What everybody can do with a paper that is shown in detail. */
    public List<Button> underDetails(Paper paper) {
        Stream<Button> others = Stream.of(
                        button("details.save", "/save", paper),
                        button("details.similar", "/similar", paper),
                        why(paper))
                .flatMap(Optional::stream);
        return Stream.concat(votes(paper).stream(), others).toList();
    }

    /** What can be done with a paper of a reading list. */
    public List<Button> onReadingList(Paper paper, SavedPaper.State state) {
        Optional<Button> mark = state == SavedPaper.State.READ
                ? button("saved.mark-unread", "/unread", paper)
                : button("saved.mark-read", "/read", paper);
        return Stream.of(details(paper), mark, button("saved.remove", "/unsave", paper))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A command about the paper, under the text with this key. */
    public Optional<Button> button(String label, String name, Paper paper) {
        return PRINTABLE_ASCII.matcher(paper.id().value()).matches()
                ? Button.fitting(texts.say(label), name + " " + paper.id())
                : Optional.empty();
    }
}
