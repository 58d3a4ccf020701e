package dev.paperlark.digest;

import dev.paperlark.model.SummaryPart;
import java.util.Arrays;
import java.util.Optional;

/** What a labelled text of an entry means, whatever the label's spelling. */
enum Field {
    TITLE,
    ID,
    LINK,
    CODE,
    AUTHORS,
    CATEGORY,
    KEYWORDS,
    COMMENT,
    TLDR,
    MOTIVATION,
    METHOD,
    RESULT,
    CONCLUSION,
    ABSTRACT,
    /** A translated title or abstract: an extra, but the one kind of label that may follow the abstract. */
    TRANSLATION,
    /** Anything else that has a label. */
    EXTRA;

    /** The part of the summary that this field is. */
    Optional<SummaryPart> summaryPart() {
        return Arrays.stream(SummaryPart.values())
                .filter(part -> part.name().equals(name()))
                .findFirst();
    }

    /** Whether its text may have several paragraphs. */
    boolean isProse() {
        return this == ABSTRACT || this == TRANSLATION || summaryPart().isPresent();
    }
}
