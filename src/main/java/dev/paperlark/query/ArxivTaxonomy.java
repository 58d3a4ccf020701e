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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * arXiv's archives and categories with their English names, as published on arXiv's category taxonomy page, and Chinese ones.
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

    /**
     * The archives and categories that somebody may mean: those of this code or archive first, then those with the words in a name
     * or close to it, {@code vision} or {@code 视觉}. Every word must begin one there.
     */
    public List<Entry> search(String words) {
        String wanted = key(words.strip());
        Stream<Entry> byCode = entries().stream().filter(entry -> entry.hasCode(wanted));
        Stream<Entry> byName = entries().stream().filter(entry -> !entry.hasCode(wanted) && entry.isCalled(wanted));
        return Stream.concat(byCode, byName).toList();
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
     * @param chinese the name in Chinese
     * @param also other words that people call it by; may be empty
     */
    public record Entry(String code, String name, String chinese, String also) {
        private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

        private static Entry ofLine(String line) {
            String[] columns = line.split("\t", -1);
            return new Entry(columns[0], columns[1], columns[2], columns.length > 3 ? columns[3] : "");
        }

        /** The name in Chinese or else in English. */
        public String nameIn(Locale language) {
            return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : name;
        }

        /** Whether it stands for an archive rather than for a part of one. */
        public boolean isArchive() {
            return code.indexOf('.') < 0;
        }

        /** {@code cs.cv}, {@code cv}, or the archive {@code cs}. */
        private boolean hasCode(String wanted) {
            String lower = key(code);
            return lower.equals(wanted) || lower.startsWith(wanted + ".") || lower.endsWith("." + wanted);
        }

        private boolean isCalled(String wanted) {
            String names = key(name + " " + also);
            return BETWEEN_WORDS
                    .splitAsStream(wanted)
                    .filter(word -> !word.isEmpty())
                    .allMatch(word -> begins(names, word) || chinese.contains(word));
        }

        private static boolean begins(String names, String word) {
            return BETWEEN_WORDS.splitAsStream(names).anyMatch(each -> each.startsWith(word));
        }
    }
}
