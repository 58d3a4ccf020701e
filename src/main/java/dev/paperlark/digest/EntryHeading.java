package dev.paperlark.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the heading of an entry says.
 *
 * @param title as it stands, not yet on one line
 * @param link the address behind the title, where the title is a link
 * @param numbered whether the heading begins with a number in brackets
 * @param score and {@code tag}: what some templates put in brackets before a title that is no link
 */
record EntryHeading(
        String title, Optional<String> link, boolean numbered, Optional<String> score, Optional<String> tag) {
    private static final Pattern ANCHOR = Pattern.compile("^<a\\s[^>]*>(?:\\s*</a>)?\\s*|^<a\\s[^>]*/>\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("^\\[\\d{1,6}\\]\\s*(?=\\[)|^\\[\\d{1,6}\\]\\s+|^\\[\\d{1,6}\\]$");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\d{1,6}[.)]\\s+(?=\\[)");
    private static final Pattern SCORE_AND_TAG = Pattern.compile(
            "^\\[(?<score>\\d{1,3}(?:\\.\\d{1,4})?)\\]\\s*(?:\\[(?<tag>[^\\[\\]]{1,60})\\]\\s+)?(?=\\S)");

    /** Symbols, stars and counters of any fashion; they count only before a link to a paper. */
    private static final Pattern DECORATION = Pattern.compile(
            "^(?:[^\\p{L}\\[\\]]{0,20}(?:no|paper|论文|第|篇)\\b)?[^\\p{L}\\[\\]]{1,20}(?=\\[)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK_START = Pattern.compile("\\]\\((?=<?(?:http|(?:www\\.)?(?:arxiv|doi)\\.org/))");
    private static final Pattern SCHEME = Pattern.compile("^https?:", Pattern.CASE_INSENSITIVE);

    /** Reads a heading's text, without its hash signs. */
    static EntryHeading of(String text) {
        EntryHeading plain = plain(text.strip());
        if (plain.link().isPresent()) {
            return plain;
        }
        String undecorated = without(DECORATION, without(NUMBER, without(DECORATION, text.strip())));
        EntryHeading decorated = plain(undecorated);
        boolean known = decorated.link().flatMap(Identity::ofWellKnown).isPresent();
        return known ? decorated : plain;
    }

    private static EntryHeading plain(String text) {
        String rest = without(ANCHOR, text);
        String unnumbered = without(NUMBER, rest);
        boolean numbered = unnumbered.length() < rest.length();
        rest = without(ANCHOR, without(LIST_NUMBER, unnumbered));
        int link = rest.startsWith("[") ? linkStart(rest) : -1;
        if (link >= 0) {
            return new EntryHeading(
                    rest.substring(1, link),
                    Optional.of(address(rest, link + 2)),
                    numbered,
                    Optional.empty(),
                    Optional.empty());
        }
        Matcher scored = SCORE_AND_TAG.matcher(rest);
        if (numbered && scored.find()) {
            return new EntryHeading(
                    rest.substring(scored.end()),
                    Optional.empty(),
                    true,
                    Optional.of(scored.group("score")),
                    Optional.ofNullable(scored.group("tag")));
        }
        return new EntryHeading(rest, Optional.empty(), numbered, Optional.empty(), Optional.empty());
    }

    /** Whether a heading's text begins a link that ends on a later line: some titles hold a line break. */
    static boolean isOpenLink(String text) {
        String rest = without(NUMBER, without(ANCHOR, text.strip()));
        return rest.startsWith("[") && !rest.contains("](");
    }

    /** Whether this is an entry wherever it stands, even in the middle of an abstract. */
    boolean isUnmistakable() {
        return link.isPresent() && (numbered || Identity.ofWellKnown(link.get()).isPresent());
    }

    /** Whether this is an entry outside an abstract; one with a number and no link has to show a link in its block. */
    boolean isPossible() {
        return link.isPresent() || numbered;
    }

    /**
     * Where the title's bracket closes. Titles hold brackets and even links themselves, so that is the first place before an
     * address at which all brackets are closed; in a title with a stray bracket it is the first place before an address.
     */
    private static int linkStart(String text) {
        Matcher start = LINK_START.matcher(text);
        int first = start.find() ? start.start() : -1;
        int depth = 0;
        for (int i = 0; first >= 0 && i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == '[' ? 1 : character == ']' ? -1 : 0;
            if (depth <= 0 && character == ']' && start.region(i, text.length()).lookingAt()) {
                return i;
            }
        }
        return first;
    }

    private static String address(String text, int open) {
        int start = text.charAt(open) == '<' ? open + 1 : open;
        int depth = 0;
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '>') {
            depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            if (depth < 0) {
                break;
            }
            end++;
        }
        String address = text.substring(start, end);
        return SCHEME.matcher(address).find() ? address : "https://" + address;
    }

    private static String without(Pattern prefix, String text) {
        Matcher matcher = prefix.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }
}
