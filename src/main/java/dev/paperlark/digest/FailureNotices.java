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
    /** Compared without case, outer white space and asterisks, the width of a colon and a final full stop. One a line. */
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
            AI 总结生成失败，请根据原摘要人工核验
            无
            暂无
            なし
            없음
            []
            ...
            …
            -
            –
            —
            """.split("\n", -1)).map(FailureNotices::folded).collect(Collectors.toUnmodifiableSet());

    /** What failed, and that it did; the Chinese generators name every part by a word of its own. */
    private static final Pattern CHINESE_NOTICE =
            Pattern.compile("(?:错误: ?)?[\\p{IsHan}a-z ]{1,14}(?:生成失败|提取失败|分析失败|分析不可用)");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w{1,40}\\}|\\{\\{\\s*\\w{1,40}\\s*\\}\\}");
    private static final Pattern TAGS =
            Pattern.compile("^(?:\\[[^\\[\\]\\n]{1,40}\\]\\s{0,3}){1,9}[\\p{So}\\p{Sk}\\p{Mn}\\s]{0,9}");
    private static final int LONGEST_NOTICE = 100;

    private FailureNotices() {}

    /** Whether a text says no more than that there is none. */
    static boolean isNothing(String text) {
        if (text.isBlank()) {
            return true;
        }
        String stripped = text.strip();
        return stripped.length() <= LONGEST_NOTICE
                && (isNotice(folded(stripped))
                        || (stripped.startsWith("{")
                                && PLACEHOLDER.matcher(stripped).matches()));
    }

    /**
     * The same of a text in front of which some templates put tags and a symbol: {@code [Kitchen][5.5] ❌ Error}. Tags without a text say
     * nothing either.
     */
    static boolean isNothingBesideTags(String text) {
        return isNothing(text)
                || (text.startsWith("[") && isNothing(TAGS.matcher(text).replaceFirst("")));
    }

    private static boolean isNotice(String folded) {
        boolean sayFailed = folded.endsWith("失败") || folded.endsWith("不可用");
        return NOTICES.contains(folded)
                || (sayFailed && CHINESE_NOTICE.matcher(folded).matches());
    }

    private static String folded(String text) {
        String lower = withoutEmphasis(text.strip()).toLowerCase(Locale.ROOT).replace('：', ':');
        boolean stops = lower.length() > 1 && (lower.endsWith(".") || lower.endsWith("。"));
        return stops ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String withoutEmphasis(String text) {
        String opened = text;
        while (opened.startsWith("*")) {
            opened = opened.substring(1);
        }
        return Listing.withoutEnd(opened, "*");
    }
}
