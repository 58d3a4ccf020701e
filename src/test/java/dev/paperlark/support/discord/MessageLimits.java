package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What Discord's documentation demands of a message beyond the OpenAPI, and what this project demands of every one. */
final class MessageLimits {
    private static final int MAX_CONTENT = 2000;
    private static final int MAX_EMBEDS = 10;
    private static final int MAX_EMBED_TOTAL = 6000;
    private static final int MAX_NONCE = 25;
    private static final int V2 = 1 << 15;
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");

    private final Consumer<String> problems;

    MessageLimits(Consumer<String> problems) {
        this.problems = problems;
    }

    /** A message that begins its life: it must show something. */
    void checkNew(JsonNode message) {
        boolean empty = message.path("content").asText("").isBlank()
                && message.path("embeds").isEmpty()
                && message.path("components").isEmpty()
                && message.path("attachments").isEmpty()
                && !message.has("poll");
        require(!empty, "the message is empty");
        check(message, message.path("flags").asInt());
    }

    /** A change of a message that has these flags already. */
    void checkEdit(JsonNode changes, int flagsBefore) {
        check(changes, flagsBefore | changes.path("flags").asInt());
    }

    private void check(JsonNode message, int flags) {
        KnownFields.check("message", message, KnownFields.MESSAGE, problems);
        require(length(message.path("content")) <= MAX_CONTENT, "content is longer than " + MAX_CONTENT);
        require(message.path("nonce").asText("").length() <= MAX_NONCE, "nonce is longer than " + MAX_NONCE);
        checkMentions(message);
        checkEmbeds(message.path("embeds"));
        boolean v2 = (flags & V2) != 0;
        if (v2) {
            require(message.path("content").asText("").isEmpty(), "content beside components V2");
            require(message.path("embeds").isEmpty(), "embeds beside components V2");
            require(!message.hasNonNull("poll"), "poll beside components V2");
        }
        new ComponentLimits(problems).checkMessage(message.path("components"), v2);
    }

    /** Without it Discord lets text mention everybody; the one exception is one role, which the text names and the list as well. */
    private void checkMentions(JsonNode message) {
        JsonNode allowed = message.path("allowed_mentions");
        require(
                allowed.path("parse").isArray() && allowed.path("parse").isEmpty(),
                "allowed_mentions.parse is not empty");
        require(allowed.path("users").isEmpty(), "allowed_mentions.users is not empty");
        require(allowed.path("roles").size() <= 1, "allowed_mentions.roles has more than one");
        Set<String> listed = new TreeSet<>();
        allowed.path("roles").forEach(role -> listed.add(role.asText()));
        Set<String> named = new TreeSet<>();
        ROLE.matcher(message.toString()).results().forEach(role -> named.add(role.group(1)));
        require(listed.equals(named), "the text mentions the roles " + named + ", allowed_mentions " + listed);
        boolean reply = message.has("message_reference");
        require(!reply || !allowed.path("replied_user").asBoolean(), "allowed_mentions.replied_user");
    }

    private void checkEmbeds(JsonNode embeds) {
        require(embeds.size() <= MAX_EMBEDS, "more than " + MAX_EMBEDS + " embeds");
        int total = 0;
        for (JsonNode embed : embeds) {
            KnownFields.check("embed", embed, KnownFields.EMBED, problems);
            total += checked(embed.path("title"), 256, "embed title");
            total += checked(embed.path("description"), 4096, "embed description");
            total += checked(embed.at("/footer/text"), 2048, "embed footer");
            total += checked(embed.at("/author/name"), 256, "embed author");
            require(embed.path("fields").size() <= 25, "more than 25 fields");
            for (JsonNode field : embed.path("fields")) {
                total += checked(field.path("name"), 256, "field name");
                total += checked(field.path("value"), 1024, "field value");
            }
        }
        require(total <= MAX_EMBED_TOTAL, "more than " + MAX_EMBED_TOTAL + " characters over all embeds");
    }

    private int checked(JsonNode text, int longest, String what) {
        require(length(text) <= longest, what + " is longer than " + longest);
        return length(text);
    }

    /** UTF-16 units: never less than what Discord counts, and what JDA counts. */
    private static int length(JsonNode text) {
        return text.asText("").length();
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.accept(problem);
        }
    }
}
