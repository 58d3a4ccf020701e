package dev.paperlark.model;

import java.util.List;
import java.util.stream.Stream;

/** What a paper offers to be searched (text-and-query specification, section 2). */
public final class PaperTexts {
    private static final List<SummaryPart> AI_PARTS =
            List.of(SummaryPart.MOTIVATION, SummaryPart.METHOD, SummaryPart.RESULT, SummaryPart.CONCLUSION);

    private PaperTexts() {}

    /**
     * The texts of a field in reading order, each a field of its own; none for {@code category}, {@code primary}, {@code id} and
     * {@code has}, which are compared as values.
     */
    public static List<String> of(Paper paper, PaperField field) {
        return switch (field) {
            case TITLE -> List.of(paper.title());
            case ABSTRACT -> paper.abstractText().stream().toList();
            case TLDR ->
                paper.summaries().stream()
                        .flatMap(summary -> summary.tldr().stream())
                        .toList();
            case AI -> paper.summaries().stream().flatMap(PaperTexts::aiParts).toList();
            case KEYWORDS -> paper.keywords();
            case AUTHOR -> paper.authors();
            case COMMENT -> paper.comment().stream().toList();
            case CATEGORY, PRIMARY, ID, HAS -> List.of();
        };
    }

    private static Stream<String> aiParts(Summary summary) {
        return AI_PARTS.stream().flatMap(part -> summary.part(part).stream());
    }
}
