package dev.paperlark.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Block;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Message;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SummaryPart;
import dev.paperlark.support.HostileText;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.utils.ComponentIterator;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

/** Whatever a paper says, the message keeps the shape that the template gives it. Seeded by the number of the round. */
class HostileTextTest {
    private static final int LONG_SECTIONS = 40;
    private static final int LONGEST_TLDR = 600;
    private static final String LINK = "[https://arxiv.org/abs/2611.00417]";

    /** What is found in the raw text, whatever marks stand around it. */
    private static final Pattern RAW =
            Pattern.compile("<@[!&]?\\d|@everyone|@here|(?i)discord\\.gg/|invite/|\\w://(?!arxiv\\.org/)");

    private final DiscordRenderer renderer = new DiscordRenderer();
    private final DiscordRenderer embeds = new DiscordRenderer(DiscordRenderer.Form.EMBEDS);
    private final PaperCard cards = new PaperCard(Texts.in(Locale.ENGLISH));

    @Test
    void a_card_has_the_marks_and_links_of_its_template_and_no_other() {
        IntStream.range(0, HostileText.CARDS).parallel().forEach(round -> {
            Paper paper = HostileText.paper(round);

            List<MessageCreateData> parts =
                    renderer.render(Message.of(cards.card(1, paper, HostileText.reasons(round))));

            assertThat(parts).as("round %d", round).hasSize(1);
            check(round, textOf(parts.get(0)), paper);
        });
    }

    @Test
    void an_embed_has_the_marks_and_links_of_its_template_and_no_other() {
        IntStream.range(0, HostileText.CARDS / 10).parallel().forEach(round -> {
            Paper paper = HostileText.paper(round);

            MessageEmbed embed = embeds.render(Message.of(cards.card(1, paper, HostileText.reasons(round))))
                    .get(0)
                    .getEmbeds()
                    .get(0);

            DiscordMarkdown title = DiscordMarkdown.of("x" + embed.getTitle());
            DiscordMarkdown text = DiscordMarkdown.of(embed.getDescription());
            assertThat(title.marks())
                    .as("round %d: %s", round, embed.getTitle())
                    .isEmpty();
            assertThat(text.marks())
                    .as("round %d: %s", round, embed.getDescription())
                    .containsExactly("-#");
            HostileText.assertUncut(
                    round, readable(title.text()).substring("x1. ".length()), DisplayText.line(paper.title()));
        });
    }

    @Test
    void a_long_section_is_cut_between_characters_that_a_reader_sees() {
        IntStream.range(0, LONG_SECTIONS).parallel().forEach(round -> {
            String text = DisplayText.paragraphs("S" + HostileText.of(new Random(round), 1500));

            String shown = textOf(
                    renderer.render(Message.of(new Block.Section("L", text))).get(0));

            DiscordMarkdown read = DiscordMarkdown.of(shown);
            assertThat(shown).hasSizeLessThanOrEqualTo(DiscordLimits.MAX_TEXT);
            assertThat(read.marks()).as("round %d: %s", round, shown).containsExactly("**");
            HostileText.assertUncut(round, readable(read.text()).substring(2), text);
        });
    }

    @Test
    void what_people_type_is_text_as_well() {
        IntStream.range(0, HostileText.CARDS / 10).parallel().forEach(round -> {
            String typed = DisplayText.line("S" + HostileText.of(new Random(round), 5));

            String shown = textOf(
                    renderer.render(Message.of(Block.paragraph(Span.strong("#1"), Span.plain(" "), Span.code(typed))))
                            .get(0));

            DiscordMarkdown read = DiscordMarkdown.of(shown);
            assertThat(read.marks()).as("round %d: %s", round, shown).isSubsetOf("**", "`");
            assertThat(readable(read.text())).isEqualTo("#1 " + typed);
        });
    }

    private static void check(int round, String text, Paper paper) {
        DiscordMarkdown read = DiscordMarkdown.of(text);
        boolean right = read.marks().equals(List.of("**", LINK, "-#", "-#"))
                && text.length() <= DiscordLimits.MAX_TEXT
                && !RAW.matcher(text).find()
                && read.text().codePoints().noneMatch(HostileTextTest::isUnfit);
        assertThat(right).as("round %d: %s is read as %s", round, text, read).isTrue();
        List<String> lines = readable(read.text()).lines().toList();
        String title = lines.get(0).substring("1. ".length());
        HostileText.assertUncut(
                round,
                title.endsWith(" →") ? title.substring(0, title.length() - 2) : title,
                DisplayText.line(paper.title()));
        String tldr =
                DisplayText.line(paper.summaries().get(0).part(SummaryPart.TLDR).orElseThrow());
        assertThat(lines.get(2)).hasSizeLessThanOrEqualTo(LONGEST_TLDR);
        HostileText.assertUncut(round, lines.get(2), tldr);
    }

    private static String textOf(MessageCreateData message) {
        return ComponentIterator.createStream(message.getComponents())
                .filter(TextDisplay.class::isInstance)
                .map(component -> ((TextDisplay) component).getContent())
                .findFirst()
                .orElseThrow();
    }

    /** Without the invisible joiners that break mentions. */
    private static String readable(String text) {
        return text.replace(Markdown.JOINER, "");
    }

    private static boolean isUnfit(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || (Character.isISOControl(codePoint) && codePoint != '\n');
    }
}
