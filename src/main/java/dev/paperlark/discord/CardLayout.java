package dev.paperlark.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Each paper in a box of its own with the colour of its archive; the bot's words stand around them. */
final class CardLayout implements Layout {
    private final CardButtons shown;

    CardLayout(CardButtons shown) {
        this.shown = shown;
    }

    @Override
    public Optional<MessageCreateData> arrange(List<Piece> pieces) {
        Arrangement arrangement = new Arrangement(shown);
        pieces.forEach(arrangement::add);
        return ComponentParts.message(arrangement.finished());
    }

    /** One message in the making. */
    private static final class Arrangement {
        private final CardButtons shown;
        private final ButtonIds ids = new ButtonIds();
        private final List<MessageTopLevelComponent> components = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Button> numbers = new ArrayList<>();

        Arrangement(CardButtons shown) {
            this.shown = shown;
        }

        void add(Piece piece) {
            switch (piece.kind()) {
                case CARD -> {
                    endText();
                    components.add(ComponentParts.container(children(piece), ComponentParts.archiveOf(piece)));
                }
                case BUTTONS -> {
                    endText();
                    endNumbers();
                    components.addAll(ComponentParts.rows(buttons(piece)));
                }
                case TEXT, SECTION -> {
                    endNumbers();
                    String words = piece.markdown(DiscordLimits.MAX_TEXT);
                    text.append(text.isEmpty() || words.isEmpty() ? "" : piece.gap())
                            .append(words);
                }
            }
        }

        List<MessageTopLevelComponent> finished() {
            endText();
            endNumbers();
            return components;
        }

        private List<ContainerChildComponent> children(Piece card) {
            TextDisplay words = TextDisplay.of(card.markdown(DiscordLimits.MAX_TEXT));
            if (shown == CardButtons.NUMBERS) {
                ComponentParts.number(card, ids).ifPresent(numbers::add);
                return List.of(words);
            }
            List<Button> buttons = buttons(card);
            if (buttons.isEmpty()) {
                return List.of(words);
            }
            List<ContainerChildComponent> children = new ArrayList<>();
            children.add(Section.of(buttons.get(0), words));
            children.addAll(ComponentParts.rows(buttons.subList(1, buttons.size())));
            return children;
        }

        private List<Button> buttons(Piece piece) {
            return piece.buttons().stream()
                    .map(button -> ids.button(button.label(), button.command()))
                    .toList();
        }

        private void endText() {
            if (!text.toString().isBlank()) {
                components.add(TextDisplay.of(text.toString()));
            }
            text.setLength(0);
        }

        private void endNumbers() {
            components.addAll(ComponentParts.rows(numbers));
            numbers.clear();
        }
    }
}
