package dev.paperlark.digest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which field a label stands for. To teach the reader a dialect's label, add its spelling here.
 *
 * <p>Spellings are written in lower case and without markup, emoji and colon. A label with a second name in brackets or after a slash, such as
 * {@code 연구 방법론 (Method)}, is known by any of its names; with the name of a language in brackets, such as {@code Abstract (中文)}, it is
 * a translation.
 */
final class LabelLexicon {
    /**
     * What a label means.
     *
     * @param sure whether the label is the field's own name; the text of a looser name is used only where no own name stands in the
     *     entry, and is an extra otherwise
     */
    record Meaning(Field field, boolean sure) {}

    /** An unknown label: its text is kept as an extra. */
    static final Meaning UNKNOWN = new Meaning(Field.EXTRA, false);

    /** Most labels are a word or two; a longer one is a sentence. */
    static final int MAX_LABEL_CHARACTERS = 60;

    private static final Pattern BRACKETED = Pattern.compile("^(?<outer>[^(（]*)[(（](?<inner>[^)）]*)[)）]$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

    /** The languages into which digests translate; papers are written in English. */
    private static final Set<String> TRANSLATED_INTO =
            Set.of("中文", "chinese", "zh", "한국어", "korean", "ko", "日本語", "japanese", "ja");

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        sure(Field.TITLE, "title", "题目", "标题", "論文題目", "제목", "タイトル");
        sure(Field.AUTHORS, "authors", "author", "作者", "저자", "著者");
        sure(Field.CATEGORY, "main category", "primary category", "category", "categories", "主类别", "主要类别", "类别", "分类");
        sure(Field.CATEGORY, "카테고리", "주요 카테고리", "분류", "カテゴリ", "カテゴリー", "主カテゴリ", "主カテゴリー");
        sure(Field.KEYWORDS, "keywords", "key words", "matched keywords", "关键词", "关键字", "匹配关键词", "키워드", "キーワード");
        sure(Field.KEYWORDS, "keyword", "tags", "标签", "index terms");
        sure(Field.COMMENT, "comment", "comments", "备注", "作者备注", "코멘트", "コメント");
        sure(Field.ID, "id", "arxiv id", "doi", "论文编号");
        sure(Field.LINK, "link", "links", "url", "arxiv", "pdf", "paper", "链接", "论文链接", "링크", "リンク");
        sure(Field.CODE, "code", "code url", "code link", "代码", "代码链接", "开源", "开源代码", "코드", "コード");

        loose(Field.CODE, "github", "repo", "repository", "project", "project page", "项目主页");

        sure(Field.TLDR, "tl;dr", "tldr", "tl dr", "一句话总结", "一句话概括", "핵심 요약", "한줄 요약", "한 줄 요약", "一言要約");
        sure(Field.TLDR, "innovation snapshot", "one-sentence summary", "ai summary", "核心总结");
        loose(Field.TLDR, "大白话", "요약", "要約", "要点");
        sure(Field.MOTIVATION, "motivation", "动机", "研究动机", "동기", "연구 동기", "연구 배경 및 동기", "動機", "研究動機");
        loose(Field.MOTIVATION, "研究问题", "解决问题", "解决什么问题", "根本问题");
        sure(Field.METHOD, "method", "methods", "方法", "研究方法", "방법", "방법론", "연구 방법", "연구 방법론", "手法", "提案手法");
        loose(Field.METHOD, "methodology", "techniques", "核心方法", "关键方法");
        sure(Field.RESULT, "result", "results", "结果", "实验结果", "결과", "주요 성과 및 결과", "結果");
        loose(Field.RESULT, "main theorems", "关键结果", "核心发现", "实验结论");
        sure(Field.CONCLUSION, "conclusion", "conclusions", "结论", "결론", "결론 및 시사점", "結論");
        loose(Field.CONCLUSION, "significance");
        sure(Field.ABSTRACT, "abstract", "english abstract", "original abstract", "摘要", "原文摘要", "英文摘要");
        sure(Field.ABSTRACT, "초록", "원문 초록", "アブストラクト", "原文要旨");

        sure(
                Field.TRANSLATION,
                "translation",
                "translated title",
                "translated abstract",
                "chinese title",
                "chinese abstract");
        sure(Field.TRANSLATION, "中文标题", "中文摘要", "标题翻译", "摘要翻译", "译文", "日本語タイトル", "日本語要旨");
        sure(Field.TRANSLATION, "한국어 제목", "한국어 초록", "제목 번역", "초록 번역");
    }

    private LabelLexicon() {}

    private static void sure(Field field, String... spellings) {
        Arrays.stream(spellings).forEach(spelling -> MEANINGS.put(spelling, new Meaning(field, true)));
    }

    private static void loose(Field field, String... spellings) {
        Arrays.stream(spellings).forEach(spelling -> MEANINGS.put(spelling, new Meaning(field, false)));
    }

    /** What a label means, {@link #UNKNOWN} for one that no line above lists. */
    static Meaning meaning(String label) {
        String name = plain(label).toLowerCase(Locale.ROOT);
        if (isTranslation(name)) {
            return new Meaning(Field.TRANSLATION, true);
        }
        for (String spelling : spellings(name)) {
            Meaning meaning = MEANINGS.get(spelling);
            if (meaning != null) {
                return meaning;
            }
        }
        return UNKNOWN;
    }

    private static boolean isTranslation(String name) {
        if (!endsInBracket(name)) {
            return false;
        }
        Matcher bracketed = BRACKETED.matcher(name);
        return bracketed.matches()
                && TRANSLATED_INTO.contains(bracketed.group("inner").strip())
                && meaning(bracketed.group("outer")).field() == Field.ABSTRACT;
    }

    /** Whether a label has not more words than this. */
    static boolean hasAtMost(int words, String label) {
        return BLANKS.split(label, words + 1).length <= words;
    }

    /** A label without emoji and markup around it. */
    static String plain(String label) {
        int start = 0;
        int end = label.length();
        while (start < end && !isOfName(label.codePointAt(start))) {
            start += Character.charCount(label.codePointAt(start));
        }
        while (end > start && !isOfName(label.codePointBefore(end)) && !isClosing(label.charAt(end - 1))) {
            end -= Character.charCount(label.codePointBefore(end));
        }
        return label.substring(start, end);
    }

    private static boolean isOfName(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(codePoint);
        };
    }

    private static boolean endsInBracket(String name) {
        return !name.isEmpty() && isClosing(name.charAt(name.length() - 1));
    }

    private static boolean isClosing(char character) {
        return character == ')' || character == '）';
    }

    private static List<String> spellings(String name) {
        if (endsInBracket(name)) {
            Matcher bracketed = BRACKETED.matcher(name);
            if (bracketed.matches()) {
                return List.of(
                        name,
                        bracketed.group("outer").strip(),
                        bracketed.group("inner").strip());
            }
        }
        return name.indexOf('/') < 0 ? List.of(name) : List.of(SLASH.split(name, -1));
    }
}
