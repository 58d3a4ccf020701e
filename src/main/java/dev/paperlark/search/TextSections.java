package dev.paperlark.search;

import dev.paperlark.model.PaperField;
import dev.paperlark.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * The bare fields of one paper, laid out one after the other in the positions of a single field of the index.
 *
 * <p>Between two texts is a gap, so no phrase crosses from one into another. After the last section the title is repeated twice and
 * the TL;DR once: a hit there counts three times and twice, which ranks title over TL;DR over the rest (BM25F with whole weights).
 */
final class TextSections {
    /** The fields that have a section, in their order. */
    static final List<PaperField> FIELDS =
            Arrays.stream(PaperField.values()).filter(PaperField::isBare).toList();

    private static final Map<PaperField, Integer> TIMES = Map.of(PaperField.TITLE, 3, PaperField.TLDR, 2);
    private static final int GAP = 2;

    private final List<IndexTerm> terms = new ArrayList<>();
    private final int[] ends = new int[FIELDS.size()];
    private int end;

    /** Adds the section of a field; to be called once for each, in the order of {@link #FIELDS}. */
    void add(PaperField field, List<List<Token>> texts) {
        int times = TIMES.getOrDefault(field, 1);
        for (List<Token> tokens : texts) {
            for (IndexTerm term : TermCutter.termsOf(tokens, end)) {
                for (int left = times; left > 0; left--) {
                    terms.add(term);
                }
            }
            end += length(tokens);
        }
        ends[FIELDS.indexOf(field)] = end;
    }

    /** All terms by position. */
    List<IndexTerm> terms() {
        return terms;
    }

    /** Where each section ends, exclusive, as {@link SectionReader} reads it. */
    BytesRef ends() {
        return SectionReader.encode(ends);
    }

    private static int length(List<Token> tokens) {
        return tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).position() + GAP;
    }
}
