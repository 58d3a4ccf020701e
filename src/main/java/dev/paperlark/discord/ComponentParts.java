package dev.paperlark.discord;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.utils.ComponentIterator;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What the layouts are built of. */
final class ComponentParts {
    private static final String NO_TEXT = "…";

    private ComponentParts() {}

    /** The message of these components, which mentions nobody; empty when it is too much for one. */
    static Optional<MessageCreateData> message(List<? extends MessageTopLevelComponent> components) {
        List<? extends MessageTopLevelComponent> shown =
                components.isEmpty() ? List.of(TextDisplay.of(NO_TEXT)) : components;
        if (all(shown).count() > DiscordLimits.MAX_COMPONENTS || characters(shown) > DiscordLimits.MAX_TEXT) {
            return Optional.empty();
        }
        return Optional.of(new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(shown)
                .setAllowedMentions(Set.of())
                .mentionRepliedUser(false)
                .build());
    }

    static List<ActionRow> rows(List<Button> buttons) {
        List<ActionRow> rows = new ArrayList<>();
        for (int begin = 0; begin < buttons.size(); begin += DiscordLimits.MAX_BUTTONS_IN_ROW) {
            int end = Math.min(begin + DiscordLimits.MAX_BUTTONS_IN_ROW, buttons.size());
            rows.add(ActionRow.of(buttons.subList(begin, end)));
        }
        return rows;
    }

    static Container container(List<? extends ContainerChildComponent> children, String archive) {
        OptionalInt colour = AccentColour.of(archive);
        Container container = Container.of(children);
        return colour.isPresent() ? container.withAccentColor(colour.getAsInt()) : container;
    }

    static String archiveOf(Piece card) {
        return BlockPieces.archiveOf(
                new Message(card.card().<Block>map(block -> block).stream().toList()));
    }

    /** The first button of a card as its number, to stand below many cards. */
    static Optional<Button> number(Piece card, ButtonIds ids) {
        String number = Integer.toString(card.card().orElseThrow().number());
        return card.buttons().stream().findFirst().map(button -> ids.button(number, button.command()));
    }

    private static int characters(List<? extends Component> components) {
        return all(components)
                .filter(TextDisplay.class::isInstance)
                .mapToInt(text -> ((TextDisplay) text).getContent().length())
                .sum();
    }

    private static Stream<Component> all(List<? extends Component> components) {
        return ComponentIterator.createStream(components);
    }
}
