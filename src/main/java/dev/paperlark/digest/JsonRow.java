package dev.paperlark.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Takes one row of JSONL apart, whichever fork wrote it. */
final class JsonRow {
    /** Keys of the row that are a field of the paper, in the order in which they are believed. */
    private static final Map<Field, List<String>> FIELDS = Map.of(
            Field.ID, List.of("id"),
            Field.TITLE, List.of("title"),
            Field.COMMENT, List.of("comment"),
            Field.ABSTRACT, List.of("summary", "abstract"),
            Field.CODE, List.of("code_url"),
            Field.TLDR, List.of("tldr"),
            Field.MOTIVATION, List.of("motivation"),
            Field.METHOD, List.of("method"),
            Field.RESULT, List.of("result"),
            Field.CONCLUSION, List.of("conclusion"));

    private static final List<String> LINKS = List.of("abs", "url", "link", "pdf", "pdf_url");
    private static final List<String> PRIMARY = List.of("primary_category", "cate");
    private static final List<String> KEYWORDS = List.of("keywords", "matched_keywords");

    /** Keys that are neither a field nor worth an extra: they say again what others say, or change by the day. */
    private static final Set<String> PASSED_OVER =
            Set.of("ai", "authors", "categories", "code_stars", "code_last_update");

    private JsonRow() {}

    static PaperDraft draft(JsonNode row) {
        PaperDraft draft = new PaperDraft();
        FIELDS.forEach((field, keys) -> keys.forEach(key -> draft.put(field, text(row.path(key)))));
        LINKS.forEach(key -> draft.link(text(row.path(key))));
        draft.authors(authors(row.path("authors")));
        draft.categories(categories(row));
        draft.keywords(keywords(row));
        row.properties().forEach(key -> {
            if (!isField(key.getKey())) {
                draft.extra(key.getKey(), text(key.getValue()));
            }
        });
        summary(row.path("AI"), draft);
        return draft;
    }

    private static boolean isField(String key) {
        return PASSED_OVER.contains(key.toLowerCase(Locale.ROOT))
                || FIELDS.values().stream().anyMatch(keys -> keys.contains(key))
                || LINKS.contains(key)
                || PRIMARY.contains(key)
                || KEYWORDS.contains(key);
    }

    private static void summary(JsonNode ai, PaperDraft draft) {
        ai.properties().forEach(part -> {
            Optional<Field> field = summaryField(part.getKey());
            if (field.isPresent()) {
                draft.put(field.get(), text(part.getValue()));
            } else if (!part.getKey().equals("keywords")) {
                draft.extra(part.getKey(), text(part.getValue()));
            }
        });
    }

    private static Optional<Field> summaryField(String key) {
        return Arrays.stream(Field.values())
                .filter(field -> field.summaryPart().isPresent() && field.name().equalsIgnoreCase(key))
                .findFirst();
    }

    private static List<String> authors(JsonNode authors) {
        return authors.isArray() ? texts(authors) : AuthorNames.in(text(authors));
    }

    /** Primary first, whether the list says so or a key of its own; classes of MSC and ACM stay among them, as in Markdown. */
    private static List<String> categories(JsonNode row) {
        List<String> categories = new ArrayList<>();
        PRIMARY.forEach(key -> categories.add(text(row.path(key))));
        JsonNode list = row.path("categories");
        categories.addAll(list.isArray() ? texts(list) : ArxivCategory.in(text(list)));
        return categories.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    private static List<String> keywords(JsonNode row) {
        List<String> keywords = new ArrayList<>();
        KEYWORDS.forEach(key -> keywords.addAll(words(row.path(key))));
        keywords.addAll(words(row.path("AI").path("keywords")));
        return keywords.stream().distinct().toList();
    }

    private static List<String> words(JsonNode node) {
        return node.isArray() ? texts(node) : Keywords.in(text(node));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.isObject() ? text(node.path("name")) : text(node))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** A text or number as it stands, a list by lines; nothing for anything else. NUL, which a file can escape, is replaced. */
    private static String text(JsonNode node) {
        String text = node.isArray() ? String.join("\n", texts(node)) : node.isValueNode() ? node.asText("") : "";
        return node.isNull() ? "" : text.replace('\0', '\uFFFD').strip();
    }
}
