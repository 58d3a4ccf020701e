package dev.paperlark.digest;

import dev.paperlark.model.SummaryPart;
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
    TLDR(SummaryPart.TLDR),
    MOTIVATION(SummaryPart.MOTIVATION),
    METHOD(SummaryPart.METHOD),
    RESULT(SummaryPart.RESULT),
    CONCLUSION(SummaryPart.CONCLUSION),
    ABSTRACT,
    /** A translated title or abstract: an extra, but the one kind of label that may follow the abstract. */
    TRANSLATION,
    /** Anything else that has a label. */
    EXTRA;

    private final Optional<SummaryPart> summaryPart;

    Field() {
        this.summaryPart = Optional.empty();
    }

    Field(SummaryPart part) {
        this.summaryPart = Optional.of(part);
    }

    /** The part of the summary that this field is. */
    Optional<SummaryPart> summaryPart() {
        return summaryPart;
    }

    /** Whether its text may have several paragraphs. */
    boolean isProse() {
        return this == ABSTRACT || this == TRANSLATION || summaryPart().isPresent();
    }
}
