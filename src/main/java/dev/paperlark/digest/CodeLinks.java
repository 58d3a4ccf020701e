package dev.paperlark.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a paper's code is, in texts that only mention it. */
final class CodeLinks {
    private static final Pattern CODE_LINK = Pattern.compile("(?<![\\w./@-])(?<scheme>https?://)?(?:www\\.)?"
            + "(?:(?:github|gitlab)\\.com/[\\w.-]++/[\\w.-]++"
            + "|huggingface\\.co/(?!papers/|docs/|blog/|collections/)(?:datasets/|spaces/)?[\\w.-]++/[\\w.-]++"
            + "|[\\w-]++\\.github\\.io(?![\\w-]))"
            + "(?:/[^\\s<>\"'`{}()\\[\\]|\\\\，。；、）】]*+)?");
    private static final String TRAILING_PUNCTUATION = ".,;:!?*_~";

    private CodeLinks() {}

    /**
     * The first repository on GitHub, GitLab or Hugging Face, or page on {@code github.io}, that a text names, with a scheme and
     * without the punctuation of the sentence around it.
     */
    static Optional<String> firstIn(String text) {
        Matcher link = CODE_LINK.matcher(text);
        if (!link.find()) {
            return Optional.empty();
        }
        String address = Listing.withoutEnd(link.group(), TRAILING_PUNCTUATION);
        return Optional.of(link.group("scheme") == null ? "https://" + address : address);
    }
}
