package dev.paperlark.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text as Discord's client does: the marks in it, and what a reader sees. Knows more marks than Paperlark uses. */
record DiscordMarkdown(String text, List<String> marks) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\([^0-9A-Za-z\\s])");
    private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\\\\\[\\]])+)]\\(([^\\s)]*)\\)");

    private record Mark(String name, Pattern shape) {
        Mark(String name, String regex) {
            this(name, Pattern.compile(regex, Pattern.DOTALL));
        }
    }

    private static final List<Mark> LINE_STARTS = List.of(
            new Mark("#", "()#{1,3}\\s+"),
            new Mark("-#", "()-#\\s+"),
            new Mark("list", "()[ ]*(?:[-*+]|\\d+[.)])\\s+"),
            new Mark(">", "()>(?:>>)? "));

    /** Their inside is no text. */
    private static final List<Mark> THINGS = List.of(
            new Mark("mention", "<(?:@[!&]?|#)\\d+>|@everyone|@here"),
            new Mark("time", "<t:-?\\d+(?::\\w)?>"),
            new Mark("command", "</[^>\\n]+:\\d+>"),
            new Mark("emoji", "<a?:\\w+:\\d+>|:[^\\s:]+:"),
            new Mark("address", "<?(?:https?|steam|discord|tg)://\\S+"),
            new Mark("invitation", "(?i)discord(?:app)?\\.(?:gg|com/invite)/\\S+"),
            new Mark("block", "```.+?```"));

    private static final List<Mark> MARKS = List.of(
            new Mark("**", "\\*\\*((?:\\\\.|[^\\\\])+?)\\*\\*(?!\\*)"),
            new Mark("__", "__((?:\\\\.|[^\\\\])+?)__(?!_)"),
            new Mark("~~", "~~((?:\\\\.|[^\\\\])+?)~~"),
            new Mark("||", "\\|\\|((?:\\\\.|[^\\\\])+?)\\|\\|"),
            new Mark("`", "(?:(?<!`)`(?!`)([^`]+)`(?!`))"),
            new Mark("*", "\\*(?=\\S)((?:\\\\.|[^\\\\*])+?)\\*(?!\\*)"),
            new Mark("_", "_((?:\\\\.|[^\\\\_])+?)_\\b"));

    static DiscordMarkdown of(String markdown) {
        StringBuilder text = new StringBuilder();
        List<String> marks = new ArrayList<>();
        read(markdown, true, text, marks);
        return new DiscordMarkdown(text.toString(), marks);
    }

    private static void read(String source, boolean lines, StringBuilder text, List<String> marks) {
        int at = 0;
        while (at < source.length()) {
            int next = lines && (at == 0 || source.charAt(at - 1) == '\n') ? lineStart(source, at, marks) : at;
            next = next > at || !mayBegin(source, at) ? next : mark(source, at, text, marks);
            if (next == at) {
                text.append(source.charAt(at));
                next++;
            }
            at = next;
        }
    }

    /** Most characters begin nothing; asking this first saves most of the time. */
    private static boolean mayBegin(String source, int at) {
        char character = source.charAt(at);
        boolean wordBegins = at == 0 || !Character.isLetter(source.charAt(at - 1));
        return "\\[<@:`*_~|".indexOf(character) >= 0
                || (wordBegins && "hsdt".indexOf(Character.toLowerCase(character)) >= 0);
    }

    private static int lineStart(String source, int at, List<String> marks) {
        for (Mark mark : LINE_STARTS) {
            Matcher found = mark.shape().matcher(source).region(at, source.length());
            if (found.lookingAt()) {
                marks.add(mark.name());
                return found.end();
            }
        }
        return at;
    }

    private static int mark(String source, int at, StringBuilder text, List<String> marks) {
        Matcher escape = ESCAPE.matcher(source).region(at, source.length());
        if (escape.lookingAt()) {
            text.append(escape.group(1));
            return escape.end();
        }
        Matcher link = LINK.matcher(source).region(at, source.length());
        if (link.lookingAt()) {
            marks.add("[" + link.group(2) + "]");
            text.append(link.group(1)); // no escape is read here
            return link.end();
        }
        for (Mark mark : THINGS) {
            Matcher found = mark.shape().matcher(source).region(at, source.length());
            if (found.lookingAt()) {
                marks.add(mark.name());
                return found.end();
            }
        }
        return span(source, at, text, marks);
    }

    private static int span(String source, int at, StringBuilder text, List<String> marks) {
        for (Mark mark : MARKS) {
            Matcher found = mark.shape().matcher(source).region(at, source.length());
            found.useTransparentBounds(true);
            if (found.lookingAt()) {
                marks.add(mark.name());
                if (mark.name().equals("`")) {
                    text.append(found.group(1));
                } else {
                    read(found.group(1), false, text, marks);
                }
                return found.end();
            }
        }
        return at;
    }
}
