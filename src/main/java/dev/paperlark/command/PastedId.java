package dev.paperlark.command;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the paper that people mean, however they paste its id: an arXiv address, an {@code arXiv:} prefix, a version at the end. */
final class PastedId {
    private static final Pattern PASTED = Pattern.compile(
            "(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/|arxiv:)?(\\S+?)(?:v\\d{1,4})?(?:\\.pdf)?",
            Pattern.CASE_INSENSITIVE);

    private final Database database;
    private final PaperStore papers;

    PastedId(Database database, PaperStore papers) {
        this.database = database;
        this.papers = papers;
    }

    Optional<Paper> find(String words) {
        return database.inTransaction(tx -> id(words)
                .flatMap(id -> papers.find(tx, id))
                .or(() -> baseId(words).flatMap(id -> papers.find(tx, id))));
    }

    /** The id in what was pasted, also of a paper that is not stored. */
    static Optional<PaperId> baseId(String words) {
        Matcher pasted = PASTED.matcher(words);
        return pasted.matches() ? id(pasted.group(1)) : Optional.empty();
    }

    private static Optional<PaperId> id(String words) {
        boolean usable = words.length() <= PaperId.MAX_LENGTH && words.chars().noneMatch(Character::isWhitespace);
        return usable && !words.isEmpty() ? Optional.of(new PaperId(words)) : Optional.empty();
    }
}
