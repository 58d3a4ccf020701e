package dev.paperlark.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Everything in one box, a line between its sections: for one paper in detail, and for lists. */
final class SheetLayout implements Layout {
    private final String archive;

    /** @param archive gives the colour; may be empty */
    SheetLayout(String archive) {
        this.archive = archive;
    }

    @Override
    public Optional<MessageCreateData> arrange(List<Piece> pieces) {
        ButtonIds ids = new ButtonIds();
        List<ContainerChildComponent> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() != Piece.Kind.TEXT) {
                end(text, children);
            }
            if (piece.kind() == Piece.Kind.BUTTONS) {
                children.addAll(ComponentParts.rows(piece.buttons().stream()
                        .map(button -> ids.button(button.label(), button.command()))
                        .toList()));
                continue;
            }
            if (piece.kind() == Piece.Kind.SECTION && !children.isEmpty()) {
                children.add(Separator.createDivider(Separator.Spacing.SMALL));
            }
            String words = piece.markdown(DiscordLimits.MAX_TEXT);
            text.append(text.isEmpty() || words.isEmpty() ? "" : piece.gap()).append(words);
        }
        end(text, children);
        return ComponentParts.message(
                children.isEmpty() ? List.of() : List.of(ComponentParts.container(children, archive)));
    }

    private static void end(StringBuilder text, List<ContainerChildComponent> children) {
        if (!text.toString().isBlank()) {
            children.add(TextDisplay.of(text.toString()));
        }
        text.setLength(0);
    }
}
