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
    /** Where the buttons of a card stand. */
    enum Buttons {
        /** Beside its text; what is more than one, below it. */
        AT_THE_CARD,
        /** As numbers below all cards, which takes fewer components. */
        BELOW_ALL
    }

    private final Buttons place;

    CardLayout(Buttons place) {
        this.place = place;
    }

    @Override
    public Optional<MessageCreateData> arrange(List<Piece> pieces) {
        Arrangement arrangement = new Arrangement(place);
        pieces.forEach(arrangement::add);
        return ComponentParts.message(arrangement.finished());
    }

    /** One message in the making. */
    private static final class Arrangement {
        private final Buttons place;
        private final ButtonIds ids = new ButtonIds();
        private final List<MessageTopLevelComponent> components = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Button> numbers = new ArrayList<>();

        Arrangement(Buttons place) {
            this.place = place;
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
            if (place == Buttons.BELOW_ALL) {
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
