package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Block;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Message;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import dev.paperlark.support.HostileText;
import dev.paperlark.support.telegram.HtmlText;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a paper says, the message keeps the shape that the template gives it. Seeded by the number of the round. */
class HostileTextTest {
    private static final int LONG_SECTIONS = 100;

    private static final List<String> TEMPLATE =
            List.of("b", "b", "a href=\"https://arxiv.org/abs/2611.00417\"", "i", "i");

    private static final Pattern LINK_OF_TELEGRAMS_OWN = Pattern.compile(
            "[@#]\\w|://|\\w\\.[a-z]{2}|(?<![\\p{L}\\p{N}/])/[a-z]|\\b(?:tg|ton):\\w|\\$USD|\\d\\.\\d+\\.\\d+\\.\\d");

    private static final Pattern LINKED = Pattern.compile("<a [^<>]*>[^<>]*</a>");

    private final TelegramRenderer renderer = new TelegramRenderer();
    private final PaperCard cards = new PaperCard(Texts.in(Locale.ENGLISH));

    @Test
    void a_card_has_the_tags_and_links_of_its_template_and_no_other() {
        IntStream.range(0, HostileText.CARDS).parallel().forEach(round -> {
            Paper paper = HostileText.paper(round);
            Message message = Message.of(cards.card(1, paper, HostileText.reasons(round)));

            List<TelegramMessage> parts = renderer.render(message);

            check(round, parts, paper.title());
        });
    }

    @Test
    void a_long_section_is_cut_between_characters_that_a_reader_sees() {
        IntStream.range(0, LONG_SECTIONS).parallel().forEach(round -> {
            String text = DisplayText.paragraphs("S" + HostileText.of(new Random(round), 1500));
            String defused = AutoLinks.inert(text);

            TelegramMessage part =
                    renderer.render(Message.of(new Block.Section("L", text))).get(0);

            HtmlText read = HtmlText.of(part.html());
            assertThat(read.tags()).as("round %d", round).containsExactly("b", "blockquote expandable");
            assertThat(read.text())
                    .hasSizeLessThanOrEqualTo(TelegramLimits.MAX_TEXT)
                    .isEqualTo(part.plain());
            HostileText.assertUncut(round, read.text().substring(2), defused);
        });
    }

    private static void check(int round, List<TelegramMessage> parts, String title) {
        String html = parts.get(0).html();
        HtmlText read = HtmlText.of(html);
        boolean right = parts.size() == 1
                && read.tags().equals(TEMPLATE)
                && read.text().length() <= TelegramLimits.MAX_TEXT
                && read.text().equals(parts.get(0).plain())
                && !LINK_OF_TELEGRAMS_OWN
                        .matcher(
                                HtmlText.of(LINKED.matcher(html).replaceAll("")).text())
                        .find()
                && read.text().codePoints().noneMatch(HostileTextTest::isUnfit);
        assertThat(right).as("round %d: %s", round, html).isTrue();
        String shown = read.text().lines().findFirst().orElseThrow().substring("1. ".length());
        HostileText.assertUncut(round, shown, DisplayText.line(title));
    }

    private static boolean isUnfit(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || (Character.isISOControl(codePoint) && codePoint != '\n');
    }
}
