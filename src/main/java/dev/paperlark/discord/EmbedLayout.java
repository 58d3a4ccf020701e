package dev.paperlark.discord;

import dev.paperlark.message.Block;
import dev.paperlark.message.Graphemes;
import dev.paperlark.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The older form: an embed for each paper or section, the bot's words above, all buttons below. */
final class EmbedLayout implements Layout {
    private static final String NO_TEXT = "…";

    private final String archive;
    private final CardButtons shown;

    /** @param archive gives sections their colour; may be empty */
    EmbedLayout(String archive, CardButtons shown) {
        this.archive = archive;
        this.shown = shown;
    }

    @Override
    public Optional<MessageCreateData> arrange(List<Piece> pieces) {
        ButtonIds ids = new ButtonIds();
        StringBuilder content = new StringBuilder();
        List<MessageEmbed> embeds = new ArrayList<>();
        List<ActionRow> rows = new ArrayList<>();
        List<Button> numbers = new ArrayList<>();
        List<Button> labels = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece.kind()) {
                case CARD -> {
                    embeds.add(embed(piece));
                    if (shown == CardButtons.ALL && piece.buttons().size() > 1) {
                        rows.add(ActionRow.of(ofCard(piece, ids)));
                    } else {
                        ComponentParts.number(piece, ids).ifPresent(numbers::add);
                    }
                }
                case SECTION -> embeds.add(section(piece));
                case BUTTONS ->
                    piece.buttons().forEach(button -> labels.add(ids.button(button.label(), button.command())));
                case TEXT -> {
                    String words = piece.markdown(DiscordLimits.MAX_CONTENT);
                    content.append(content.isEmpty() || words.isEmpty() ? "" : piece.gap())
                            .append(words);
                }
            }
        }
        rows.addAll(ComponentParts.rows(numbers));
        rows.addAll(ComponentParts.rows(labels));
        return fit(content, embeds, rows) ? Optional.of(message(content, embeds, rows)) : Optional.empty();
    }

    /** A row for each card, which begins with its number. */
    private static List<Button> ofCard(Piece piece, ButtonIds ids) {
        List<Button> row =
                new ArrayList<>(ComponentParts.number(piece, ids).stream().toList());
        piece.buttons().stream()
                .skip(1)
                .limit(DiscordLimits.MAX_BUTTONS_IN_ROW - 1)
                .forEach(button -> row.add(ids.button(button.label(), button.command())));
        return row;
    }

    private static boolean fit(StringBuilder content, List<MessageEmbed> embeds, List<ActionRow> rows) {
        int characters = embeds.stream().mapToInt(MessageEmbed::getLength).sum();
        return content.length() <= DiscordLimits.MAX_CONTENT
                && embeds.size() <= DiscordLimits.MAX_EMBEDS
                && characters <= DiscordLimits.MAX_EMBED_TEXT
                && rows.size() <= DiscordLimits.MAX_ROWS;
    }

    private static MessageCreateData message(StringBuilder content, List<MessageEmbed> embeds, List<ActionRow> rows) {
        boolean empty = content.toString().isBlank() && embeds.isEmpty();
        return new MessageCreateBuilder()
                .setContent(empty ? NO_TEXT : content.toString())
                .setEmbeds(embeds)
                .setComponents(rows)
                .setAllowedMentions(Set.of())
                .mentionRepliedUser(false)
                .build();
    }

    private static MessageEmbed embed(Piece piece) {
        Block.Card card = piece.card().orElseThrow();
        Run title = new Run(card.number() + ". ", card.title().text(), "").onOneLine();
        EmbedBuilder embed = colour(ComponentParts.archiveOf(piece))
                .setTitle(title.within(DiscordLimits.MAX_EMBED_TITLE), addressOf(card.title()));
        String text = Line.joined(
                List.of(Line.small(card.byline()), Line.plain(card.body())), DiscordLimits.MAX_EMBED_DESCRIPTION);
        String reason = Markdown.fit(card.reason().stream().map(Span::text).collect(Collectors.joining()));
        return embed.setDescription(text)
                .setFooter(Graphemes.cut(reason, DiscordLimits.MAX_EMBED_FOOTER))
                .build();
    }

    private static @org.jspecify.annotations.Nullable String addressOf(Span title) {
        return title instanceof Span.Link link && link.url().startsWith("https://") ? link.url() : null;
    }

    private MessageEmbed section(Piece piece) {
        return colour(archive)
                .setDescription(piece.markdown(DiscordLimits.MAX_EMBED_DESCRIPTION))
                .build();
    }

    private static EmbedBuilder colour(String archive) {
        EmbedBuilder embed = new EmbedBuilder();
        AccentColour.of(archive).ifPresent(embed::setColor);
        return embed;
    }
}
