package dev.paperlark.support.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The inline queries that wait for an answer, and what the real server refuses in one (Bot API, Inline mode). */
final class InlineQueries {
    private static final int MAX_RESULTS = 50;
    private static final int MAX_ID_BYTES = 64;
    private static final int MAX_TEXT = 4096;
    private static final int MAX_OFFSET_BYTES = 64;
    private static final Pattern START_PARAMETER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Set<String> open = new HashSet<>();
    private int number;

    /** The id of a new query. */
    String next() {
        number++;
        open.add("inline-" + number);
        return "inline-" + number;
    }

    /** Takes an answer; a query is answered once. */
    void answered(ObjectNode body) {
        require(open.remove(body.path("inline_query_id").asText()), "query is too old or query ID is invalid");
        require(body.path("results").size() <= MAX_RESULTS, "RESULTS_TOO_MUCH");
        require(bytes(body.path("next_offset").asText()) <= MAX_OFFSET_BYTES, "NEXT_OFFSET_INVALID");
        Set<String> ids = new HashSet<>();
        for (JsonNode result : body.path("results")) {
            String id = result.path("id").asText();
            require(!id.isEmpty() && bytes(id) <= MAX_ID_BYTES, "RESULT_ID_INVALID");
            require(ids.add(id), "RESULT_ID_DUPLICATE");
            checkArticle(result);
        }
        if (body.has("button")) {
            checkButton(body.path("button"));
        }
    }

    private static void checkArticle(JsonNode result) {
        require(result.path("type").asText().equals("article"), "only articles are known here");
        require(!result.path("title").asText().isBlank(), "ARTICLE_TITLE_EMPTY");
        JsonNode content = result.path("input_message_content");
        require(content.path("parse_mode").asText("HTML").equals("HTML"), "unsupported parse_mode");
        String text = content.path("message_text").asText();
        String seen = content.has("parse_mode") ? HtmlText.of(text).text() : text;
        require(!seen.isBlank(), "message text is empty");
        require(seen.length() <= MAX_TEXT, "message is too long");
    }

    private static void checkButton(JsonNode button) {
        require(!button.path("text").asText().isBlank(), "button text is empty");
        require(START_PARAMETER.matcher(button.path("start_parameter").asText()).matches(), "START_PARAM_INVALID");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new Refusal("Bad Request: " + problem);
        }
    }
}
