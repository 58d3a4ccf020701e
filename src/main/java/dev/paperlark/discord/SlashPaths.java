package dev.paperlark.discord;

import dev.paperlark.command.CommandSpec;
import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names commands in the bot's own words as Discord's menu does: {@code /time} stands under {@code /settings}. */
final class SlashPaths {
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/([a-z_]{1,32})(?![\\w/])");

    private final Map<String, String> groups;

    SlashPaths(List<CommandSpec> specs) {
        groups = specs.stream()
                .filter(spec -> !spec.group().isEmpty())
                .collect(Collectors.toMap(CommandSpec::name, CommandSpec::group));
    }

    /** The message with the paths of commands; cards and sections are words of papers and stay as they are. */
    Message in(Message message) {
        return new Message(message.blocks().stream().map(this::in).toList());
    }

    private Block in(Block block) {
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(in(heading.spans()));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(in(paragraph.spans()));
        }
        return block instanceof Block.Items items
                ? new Block.Items(items.items().stream().map(this::in).toList())
                : block;
    }

    private List<Span> in(List<Span> spans) {
        return spans.stream().map(this::in).toList();
    }

    private Span in(Span span) {
        String text = in(span.text());
        return span instanceof Span.Link || text.equals(span.text())
                ? span
                : copyOf(span).apply(text);
    }

    private static Function<String, Span> copyOf(Span span) {
        if (span instanceof Span.Strong) {
            return Span::strong;
        }
        if (span instanceof Span.Faint) {
            return Span::faint;
        }
        return span instanceof Span.Code ? Span::code : Span::plain;
    }

    private String in(String text) {
        return COMMAND.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        groups.containsKey(found.group(1))
                                ? "/" + groups.get(found.group(1)) + " " + found.group(1)
                                : found.group()));
    }
}
