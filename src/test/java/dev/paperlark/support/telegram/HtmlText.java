package dev.paperlark.support.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param spans what the tags mark, in the same order
 */
public record HtmlText(String text, List<String> tags, List<Span> spans) {
    private static final Set<String> KNOWN = Set.of(
            "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "tg-spoiler");
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)((?: [^<>]*)?)>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));");

    /** Characters of the text under a tag of this name. */
    public record Span(String tag, int begin, int end) {}

    /** The text, or what is wrong with it. */
    public static HtmlText of(String html) {
        StringBuilder text = new StringBuilder();
        List<String> tags = new ArrayList<>();
        Deque<Span> open = new ArrayDeque<>();
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < html.length(); ) {
            char c = html.charAt(at);
            Matcher matcher = (c == '<' ? TAG : ENTITY).matcher(html).region(at, html.length());
            if (c == '<') {
                require(matcher.lookingAt(), "Unsupported start tag at byte offset " + at);
                require(KNOWN.contains(matcher.group(2)), "Unsupported start tag \"" + matcher.group(2) + "\"");
                if (matcher.group(1).isEmpty()) {
                    open.push(new Span(matcher.group(2), text.length(), text.length()));
                    tags.add(matcher.group(2) + matcher.group(3));
                } else {
                    spans.add(closed(open, matcher.group(2), text.length(), at));
                }
                at = matcher.end();
            } else if (c == '&' && matcher.lookingAt()) {
                text.append(resolved(matcher));
                at = matcher.end();
            } else {
                text.append(c);
                at++;
            }
        }
        require(open.isEmpty(), "Can't find end tag corresponding to start tag " + open.peek());
        spans.sort(Comparator.comparingInt(Span::begin));
        return new HtmlText(text.toString(), List.copyOf(tags), List.copyOf(spans));
    }

    private static Span closed(Deque<Span> open, String name, int end, int at) {
        require(
                !open.isEmpty() && open.peek().tag().equals(name),
                "Unmatched end tag at byte offset " + at + ", found \"</" + name + ">\"");
        return new Span(name, open.pop().begin(), end);
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
