package dev.paperlark.support.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the HTML of the Bot API as its "HTML style" section describes it, with none of the bot's own code.
 *
 * @param text the characters without tags, entities resolved
 * @param tags the opening tags in their order, as they were written without the angle brackets
 */
public record HtmlText(String text, List<String> tags) {
    private static final Set<String> KNOWN = Set.of(
            "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "tg-spoiler");
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)((?: [^<>]*)?)>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));");

    /** The text, or what is wrong with it. */
    public static HtmlText of(String html) {
        StringBuilder text = new StringBuilder();
        List<String> tags = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (int at = 0; at < html.length(); ) {
            char c = html.charAt(at);
            Matcher matcher = (c == '<' ? TAG : ENTITY).matcher(html).region(at, html.length());
            if (c == '<') {
                require(matcher.lookingAt(), "Unsupported start tag at byte offset " + at);
                readTag(matcher, tags, open, at);
                at = matcher.end();
            } else if (c == '&' && matcher.lookingAt()) {
                text.append(resolved(matcher));
                at = matcher.end();
            } else {
                text.append(c);
                at++;
            }
        }
        require(open.isEmpty(), "Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        return new HtmlText(text.toString(), List.copyOf(tags));
    }

    private static void readTag(Matcher tag, List<String> tags, Deque<String> open, int at) {
        String name = tag.group(2);
        require(KNOWN.contains(name), "Unsupported start tag \"" + name + "\" at byte offset " + at);
        if (tag.group(1).isEmpty()) {
            open.push(name);
            tags.add(name + tag.group(3));
        } else {
            require(
                    !open.isEmpty() && open.pop().equals(name),
                    "Unmatched end tag at byte offset " + at + ", found \"</" + name + ">\"");
        }
    }

    private static String resolved(Matcher entity) {
        if (entity.group(3) != null) {
            return NAMED.get(entity.group(3));
        }
        int codePoint =
                entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.toString(codePoint);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new Refusal("Bad Request: can't parse entities: " + problem);
        }
    }
}
