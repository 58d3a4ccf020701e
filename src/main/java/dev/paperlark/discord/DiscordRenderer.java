package dev.paperlark.discord;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Turns a message into plain Discord messages: titles and words, five buttons below the last. */
final class DiscordRenderer {
    private static final int MAX_CONTENT = 2000;
    private static final int MAX_BUTTONS = 5;

    /** The Discord messages from first to last, at least one. */
    List<MessageCreateData> render(Message message) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (Block block : message.blocks()) {
            String line = line(block) + "\n";
            String last = texts.get(texts.size() - 1);
            if (last.length() + line.length() > MAX_CONTENT) {
                texts.add(line);
            } else {
                texts.set(texts.size() - 1, last + line);
            }
        }
        List<Button> buttons = message.buttons().stream()
                .map(button -> Button.secondary("1:" + button.command(), button.label()))
                .collect(Collectors.toMap(Button::getCustomId, button -> button, (one, other) -> one))
                .values()
                .stream()
                .sorted((one, other) -> one.getCustomId().compareTo(other.getCustomId()))
                .toList();
        List<MessageCreateData> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            MessageCreateBuilder part =
                    new MessageCreateBuilder().setContent(texts.get(i)).setAllowedMentions(List.of());
            if (i == texts.size() - 1 && !buttons.isEmpty()) {
                List<ActionRow> rows = new ArrayList<>();
                for (int at = 0; at < buttons.size() && rows.size() < MAX_BUTTONS; at += MAX_BUTTONS) {
                    rows.add(ActionRow.of(buttons.subList(at, Math.min(buttons.size(), at + MAX_BUTTONS))));
                }
                part.setComponents(rows);
            }
            parts.add(part.build());
        }
        return parts;
    }

    private static String line(Block block) {
        if (block instanceof Block.Card card) {
            return card.title().text();
        }
        if (block instanceof Block.Heading heading) {
            return words(heading.spans());
        }
        return block instanceof Block.Paragraph paragraph ? words(paragraph.spans()) : ".";
    }

    private static String words(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
