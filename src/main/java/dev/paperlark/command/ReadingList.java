package dev.paperlark.command;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.SavedPaper;
import dev.paperlark.model.SavedPaper.State;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.SavedStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the commands of the reading list have in common: whose list it is, which paper is meant, and what fits. */
final class ReadingList {
    /** The most papers of one person's list. */
    static final int MAX_PAPERS = 1_000;

    private final Database database;
    private final PastedId ids;
    private final PaperStore papers;
    private final SavedStore saved;
    private final Clock clock;

    ReadingList(Database database, PaperStore papers, SavedStore saved, Clock clock) {
        this.database = database;
        this.ids = new PastedId(database, papers);
        this.papers = papers;
        this.saved = saved;
        this.clock = clock;
    }

    /** What came of a wish to save. */
    enum Added {
        ADDED,
        THERE,
        FULL
    }

    Added add(PersonId person, Paper paper) {
        return database.inTransaction(tx -> {
            if (saved.find(tx, person, paper.id()).isPresent()) {
                return Added.THERE;
            }
            if (saved.count(tx, person, Optional.empty()) >= MAX_PAPERS) {
                return Added.FULL;
            }
            saved.add(tx, person, paper.id(), clock.instant());
            return Added.ADDED;
        });
    }

    boolean remove(PersonId person, Paper paper) {
        return database.inTransaction(tx -> saved.remove(tx, person, paper.id()));
    }

    boolean mark(PersonId person, Paper paper, State state) {
        return database.inTransaction(tx -> saved.mark(tx, person, paper.id(), state));
    }

    boolean tag(PersonId person, Paper paper, List<String> tags) {
        return database.inTransaction(tx -> saved.tag(tx, person, paper.id(), tags));
    }

    int count(PersonId person, Optional<String> tag) {
        return database.inTransaction(tx -> saved.count(tx, person, tag));
    }

    List<SavedPaper> page(PersonId person, Optional<String> tag, int from, int count) {
        return database.inTransaction(tx -> saved.page(tx, person, tag, from, count));
    }

    List<Paper> papers(List<SavedPaper> of) {
        return database.inTransaction(
                tx -> papers.findAll(tx, of.stream().map(SavedPaper::paper).toList()));
    }

    /** Answers for whoever asks, or says that nobody can tell who it is. */
    static Reply forPerson(Invocation invocation, Function<PersonId, Reply> answer) {
        return invocation
                .speaker()
                .person()
                .map(answer)
                .orElseGet(() -> new Reply.Note(invocation.say("person.unknown")));
    }

    /** The same about a paper. */
    Reply forPaper(Invocation invocation, String id, BiFunction<PersonId, Paper, Reply> answer) {
        return forPerson(
                invocation,
                person -> ids.find(id)
                        .map(paper -> answer.apply(person, paper))
                        .orElseGet(() -> new Reply.Note(invocation.say("paper.none", id))));
    }

    /** A tag as it is compared: lower case, without its sign. */
    static String folded(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return lower.startsWith("#") ? lower.substring(1) : lower;
    }
}
