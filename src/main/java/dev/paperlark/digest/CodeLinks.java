package dev.paperlark.digest;

import java.util.List;
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
    /** What stands before a dot in every such link. */
    private static final List<String> HOSTS = List.of("github", "gitlab", "huggingface");

    private static final String TRAILING_PUNCTUATION = ".,;:!?*_~";

    private CodeLinks() {}

    /**
     * The first repository on GitHub, any GitLab or Hugging Face, or page on {@code github.io}, that a text names, with a scheme and
     * without the punctuation of the sentence around it. An underscore that was escaped for TeX or Markdown is one again.
     */
    static Optional<String> firstIn(String text) {
        if (!namesHost(text)) {
            return Optional.empty();
        }
        Matcher link = CODE_LINK.matcher(text.replace("\\_", "_"));
        if (!link.find()) {
            return Optional.empty();
        }
        String address = withoutPunctuation(link.group());
        return Optional.of(link.group("scheme") == null ? "https://" + address : address);
    }

    private static boolean namesHost(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            for (String host : HOSTS) {
                if (text.regionMatches(true, dot - host.length(), host, 0, host.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An address without the punctuation of the sentence that it ends. */
    static String withoutPunctuation(String address) {
        return Listing.withoutEnd(address, TRAILING_PUNCTUATION);
    }
}
