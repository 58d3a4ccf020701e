package dev.paperlark.message;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names papers as authors do: {@code chi2023diffusion}. The key comes from the paper alone, so it is the same in every export; papers
 * of one list that would share a key all get their id as well.
 */
final class CitationKeys {
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "are", "at", "by", "can", "do", "does", "for", "from", "how", "in", "is", "of", "on",
            "the", "to", "towards", "what", "when", "why", "with");

    private static final String OF_KEY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]");
    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, String> SPELLED_OUT =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d");

    private final Map<String, Long> shared;

    /** The keys for one list. */
    CitationKeys(List<Publication> papers) {
        shared = papers.stream().collect(Collectors.groupingBy(CitationKeys::natural, Collectors.counting()));
    }

    /** The key of a paper of the list: ASCII letters, digits and dashes. */
    String of(Publication paper) {
        String natural = natural(paper);
        return shared.getOrDefault(natural, 0L) > 1 ? natural + "-" + idOf(paper) : natural;
    }

    private static String natural(Publication paper) {
        String author = paper.authors().stream()
                .findFirst()
                .map(name -> plain(PersonName.of(name).family()))
                .orElse("");
        String word = WORD_END.splitAsStream(paper.title().toLowerCase(Locale.ROOT))
                .filter(part -> !SMALL_WORDS.contains(part))
                .map(CitationKeys::plain)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
        boolean tells = !author.isEmpty() || !word.isEmpty();
        return tells ? (author.isEmpty() ? "anon" : author) + paper.year().orElse("") + word : "paper-" + idOf(paper);
    }

    /** The id with every character that a key can't have as its code, so that two ids never become one. */
    private static String idOf(Publication paper) {
        return paper.paper()
                .id()
                .value()
                .codePoints()
                .mapToObj(point ->
                        OF_KEY.indexOf(point) >= 0 ? Character.toString(point) : "_" + Integer.toHexString(point))
                .collect(Collectors.joining());
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String ascii = decomposed;
        for (Map.Entry<String, String> letter : SPELLED_OUT.entrySet()) {
            ascii = ascii.replace(letter.getKey(), letter.getValue());
        }
        return NOT_PLAIN.matcher(ascii).replaceAll("");
    }
}
