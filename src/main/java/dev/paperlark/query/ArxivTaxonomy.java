package dev.paperlark.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * arXiv's archives and categories with their English names, as published on arXiv's category taxonomy page.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ArxivTaxonomy {
    private static final String RESOURCE = "arxiv-categories.tsv";

    private final Map<String, Entry> byLowerCaseCode;

    private ArxivTaxonomy(Map<String, Entry> byLowerCaseCode) {
        this.byLowerCaseCode = byLowerCaseCode;
    }

    /**
     * Reads the list that ships with the program.
     *
     * @throws UncheckedIOException when the program's own jar can't be read
     */
    public static ArxivTaxonomy load() {
        InputStream stream = Objects.requireNonNull(ArxivTaxonomy.class.getResourceAsStream(RESOURCE), RESOURCE);
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().map(Entry::ofLine).forEach(entry -> entries.put(key(entry.code()), entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArxivTaxonomy(entries);
    }

    /** The archive or category of a code, in any case. */
    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byLowerCaseCode.get(key(code)));
    }

    /** Everything, an archive before its categories. */
    public List<Entry> entries() {
        return List.copyOf(byLowerCaseCode.values());
    }

    /** The entry whose code is written most like a text. */
    Entry nearest(String code) {
        String nearest = Nearest.of(code, byLowerCaseCode.keySet());
        return Objects.requireNonNull(byLowerCaseCode.get(nearest));
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /**
     * An archive ({@code cs}) or a category ({@code cs.RO}); {@code hep-th} is both.
     *
     * @param name in English
     */
    public record Entry(String code, String name) {
        private static Entry ofLine(String line) {
            int tab = line.indexOf('\t');
            return new Entry(line.substring(0, tab), line.substring(tab + 1));
        }
    }
}
