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

    private static final Map<PaperField, Integer> REPEATS = Map.of(PaperField.TITLE, 2, PaperField.TLDR, 1);
    private static final int GAP = 2;

    private final List<IndexTerm> terms = new ArrayList<>();
    private final List<IndexTerm> repeats = new ArrayList<>();
    private final int[] ends = new int[FIELDS.size()];
    private int end;
    private int endOfRepeats;

    /** Adds the section of a field; to be called once for each, in the order of {@link #FIELDS}. */
    void add(PaperField field, List<List<Token>> texts) {
        for (List<Token> tokens : texts) {
            terms.addAll(TermCutter.termsOf(tokens, end));
            end += length(tokens);
            for (int times = REPEATS.getOrDefault(field, 0); times > 0; times--) {
                TermCutter.termsOf(tokens, endOfRepeats).stream()
                        .filter(term -> !term.text().startsWith(IndexField.UNFOLDED))
                        .forEach(repeats::add);
                endOfRepeats += length(tokens);
            }
        }
        ends[FIELDS.indexOf(field)] = end;
    }

    /** All terms by position. */
    List<IndexTerm> terms() {
        List<IndexTerm> all = new ArrayList<>(terms);
        repeats.forEach(term -> all.add(new IndexTerm(term.text(), term.position() + end)));
        return all;
    }

    /** Where each section ends, exclusive, as {@link SectionReader} reads it. */
    BytesRef ends() {
        return SectionReader.encode(ends);
    }

    private static int length(List<Token> tokens) {
        return tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).position() + GAP;
    }
}
