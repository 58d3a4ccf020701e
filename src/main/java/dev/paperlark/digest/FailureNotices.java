package dev.paperlark.digest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a digest's maker writes where there is nothing to write: fixed sentences of the generators, words for "nothing", and template
 * placeholders that were never filled. Such a text counts as absent.
 */
final class FailureNotices {
    /** Compared without case, outer white space and a final full stop. One a line. */
    private static final Set<String> NOTICES =
            Arrays.stream("""
            Summary generation failed
            Motivation analysis unavailable
            Method extraction failed
            Result analysis unavailable
            Conclusion extraction failed
            Processing failed
            Error
            Error: Failed to generate summary
            Failed to generate summary
            Failed to generate TLDR
            Failed to generate TLDR. Neither full text nor abstract is provided
            No concise summary available
            No AI result
            No summary available
            Not available
            N/A
            NA
            None
            null
            nan
            undefined
            错误
            错误：AI分析失败
            AI分析失败
            无
            暂无
            なし
            없음
            -
            –
            —
            """.split("\n", -1)).map(FailureNotices::folded).collect(Collectors.toUnmodifiableSet());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w{1,40}\\}|\\{\\{\\s*\\w{1,40}\\s*\\}\\}");
    private static final int LONGEST_NOTICE = 100;

    private FailureNotices() {}

    /** Whether a text says no more than that there is none. */
    static boolean isNothing(String text) {
        if (text.isBlank()) {
            return true;
        }
        String stripped = text.strip();
        return stripped.length() <= LONGEST_NOTICE
                && (NOTICES.contains(folded(stripped))
                        || PLACEHOLDER.matcher(stripped).matches());
    }

    private static String folded(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        boolean stops = lower.length() > 1 && (lower.endsWith(".") || lower.endsWith("。"));
        return stops ? lower.substring(0, lower.length() - 1) : lower;
    }
}
