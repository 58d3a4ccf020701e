package dev.paperlark.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a paper's code is, in texts that only mention it. */
final class CodeLinks {
    private static final Pattern CODE_LINK = Pattern.compile(
            "(?<![\\w./@-])(?<scheme>https?://)?(?:www\\.)?"
                    + "(?:(?:github\\.com|gitlab(?:\\.[\\w-]++)++)/(?!orgs/)[\\w.-]++/[\\w.-]++"
                    + "|huggingface\\.co/(?!papers/|docs/|blog/|collections/)(?:datasets/|spaces/)?[\\w.-]++/[\\w.-]++"
                    + "|[\\w-]++\\.github\\.io(?![\\w-]))"
                    + "(?:/[^\\s<>\"'`{}()\\[\\]|\\\\，。；、）】]*+)?",
            Pattern.CASE_INSENSITIVE);
    private static final String TRAILING_PUNCTUATION = ".,;:!?*_~";

    private CodeLinks() {}

    /**
     * The first repository on GitHub, any GitLab or Hugging Face, or page on {@code github.io}, that a text names, with a scheme and
     * without the punctuation of the sentence around it. An underscore that was escaped for TeX or Markdown is one again.
     */
    static Optional<String> firstIn(String text) {
        Matcher link = CODE_LINK.matcher(text.replace("\\_", "_"));
        if (!link.find()) {
            return Optional.empty();
        }
        String address = withoutPunctuation(link.group());
        return Optional.of(link.group("scheme") == null ? "https://" + address : address);
    }

    /** An address without the punctuation of the sentence that it ends. */
    static String withoutPunctuation(String address) {
        return Listing.withoutEnd(address, TRAILING_PUNCTUATION);
    }
}
