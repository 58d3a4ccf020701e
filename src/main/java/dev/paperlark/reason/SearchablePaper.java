package dev.paperlark.reason;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.text.Tokenizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A paper with the tokens of its texts, computed once. Immutable.
 *
 * <p>Source: text-and-query specification, section 2.
 */
public final class SearchablePaper {
    private final Paper paper;
    private final Map<PaperField, List<SearchableText>> texts;

    private SearchablePaper(Paper paper, Map<PaperField, List<SearchableText>> texts) {
        this.paper = paper;
        this.texts = texts;
    }

    /** Cuts the texts of a paper. */
    public static SearchablePaper of(Paper paper) {
        Tokenizer tokenizer = new Tokenizer();
        Map<PaperField, List<SearchableText>> texts = new EnumMap<>(PaperField.class);
        for (PaperField field : PaperField.values()) {
            texts.put(
                    field,
                    PaperTexts.of(paper, field).stream()
                            .map(text -> new SearchableText(text, tokenizer.tokenize(text)))
                            .toList());
        }
        return new SearchablePaper(paper, Collections.unmodifiableMap(texts));
    }

    /** The paper itself. */
    public Paper paper() {
        return paper;
    }

    /**
     * The texts of a field in reading order, each a field of its own; none for {@code category}, {@code primary}, {@code id}
     * and {@code has}, which are compared as values.
     */
    public List<SearchableText> texts(PaperField field) {
        return texts.getOrDefault(field, List.of());
    }
}
