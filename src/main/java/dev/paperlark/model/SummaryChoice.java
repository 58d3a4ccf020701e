package dev.paperlark.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * In which language a chat reads summaries, where several are on file.
 *
 * @param language its ISO 639-1 code; empty for whichever there is
 */
public record SummaryChoice(Optional<String> language) {
    /** Whichever there is. */
    public static final SummaryChoice ANY = new SummaryChoice(Optional.empty());

    private static final Set<String> CODES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    /** @throws IllegalArgumentException when the code is not one of ISO 639-1 */
    public SummaryChoice {
        language.filter(code -> !CODES.contains(code)).ifPresent(code -> {
            throw new IllegalArgumentException("no language has the code " + code);
        });
    }

    /** The language with this code (ISO 639-1). */
    public static SummaryChoice of(String code) {
        return new SummaryChoice(Optional.of(code));
    }

    /**
     * All summaries of a paper, the chosen one first, then the one in the reader's language, then the others. None is left out, so
     * what the first lacks can be taken from the next.
     *
     * @param reader the language that the bot speaks with the reader
     */
    public List<Summary> ranked(Paper paper, Locale reader) {
        Optional<String> spoken = Optional.of(reader.getLanguage());
        return paper.summaries().stream()
                .sorted(Comparator.<Summary, Boolean>comparing(summary ->
                                language.isEmpty() || !summary.language().equals(language))
                        .thenComparing(summary -> !summary.language().equals(spoken)))
                .toList();
    }
}
