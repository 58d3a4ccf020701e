package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Block;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Message;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import dev.paperlark.support.telegram.HtmlText;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a paper says, the message keeps the shape that the template gives it. Seeded by the number of the round. */
class HostileTextTest {
    /** More in a run of their own: {@code mvn test -Dtest=HostileTextTest -Dpaperlark.hostileCards=100000}. */
    private static final int CARDS = Integer.getInteger("paperlark.hostileCards", 10_000);

    private static final int LONG_SECTIONS = 100;

    private static final List<String> TEMPLATE =
            List.of("b", "b", "a href=\"https://arxiv.org/abs/2611.00417\"", "i", "i");

    private static final String[] ALPHABET = {
        "<b>",
        "</b>",
        "</a>",
        "<a href=\"tg://user?id=1\">",
        "<tg-spoiler>",
        "&",
        "&lt;",
        "&#60;",
        "\"",
        "'",
        "<",
        ">",
        "@someone",
        "/stop",
        "evil.example",
        "https://evil.example/?a&b",
        "tg:resolve",
        "#tag",
        "$USD",
        "10.0.0.1",
        "\u202E",
        "\u2066",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDDE9\uD83C\uDDEA",
        "e\u0301\u0302",
        "\u0000",
        "\n",
        "\r",
        "字",
        "ไม่",
        " ",
        " ",
        "word",
        "\u2060",
        "\uFEFF",
        "_*[`]()~|",
        "\u001B[31m",
        "\uFFFF",
        "1\uFE0F\u20E3"
    };

    private static final Pattern LINK_OF_TELEGRAMS_OWN = Pattern.compile(
            "[@#]\\w|://|\\w\\.[a-z]{2}|(?<![\\p{L}\\p{N}/])/[a-z]|\\b(?:tg|ton):\\w|\\$USD|\\d\\.\\d+\\.\\d+\\.\\d");

    private static final Pattern LINKED = Pattern.compile("<a [^<>]*>[^<>]*</a>");
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final TelegramRenderer renderer = new TelegramRenderer();
    private final PaperCard cards = new PaperCard(Texts.in(Locale.ENGLISH));

    @Test
    void a_card_has_the_tags_and_links_of_its_template_and_no_other() {
        IntStream.range(0, CARDS).parallel().forEach(round -> {
            Random random = new Random(round);
            String title =
                    ("T" + hostile(random, 1 + random.nextInt(round % 200 == 0 ? 200 : 10))).replaceAll("\\R", " ");
            String tldr = "S" + hostile(random, 1 + random.nextInt(round % 200 == 0 ? 300 : 12));
            Paper paper = Paper.of(new PaperId("2611.00417"), title)
                    .authors("A" + hostile(random, 3))
                    .tldr("en", tldr)
                    .build();
            Message message =
                    Message.of(cards.card(1, paper, List.of(new Reason(PaperField.TITLE, "x" + hostile(random, 3)))));

            List<TelegramMessage> parts = renderer.render(message);

            check(round, parts, title);
        });
    }

    @Test
    void a_long_section_is_cut_between_characters_that_a_reader_sees() {
        IntStream.range(0, LONG_SECTIONS).parallel().forEach(round -> {
            String text = DisplayText.paragraphs("S" + hostile(new Random(round), 1500));
            String defused = AutoLinks.inert(text);

            TelegramMessage part =
                    renderer.render(Message.of(new Block.Section("L", text))).get(0);

            HtmlText read = HtmlText.of(part.html());
            assertThat(read.tags()).as("round %d", round).containsExactly("b", "blockquote expandable");
            assertThat(read.text())
                    .hasSizeLessThanOrEqualTo(TelegramLimits.MAX_TEXT)
                    .isEqualTo(part.plain());
            assertUncut(round, read.text().substring(2), defused);
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
        assertUncut(round, shown, DisplayText.line(title));
    }

    private static boolean isUnfit(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || (Character.isISOControl(codePoint) && codePoint != '\n');
    }

    /** What is shown is the text itself, or its beginning up to the end of a character that a reader sees. */
    private static void assertUncut(int round, String shown, String whole) {
        if (shown.equals(whole)) {
            return;
        }
        assertThat(shown).as("round %d", round).endsWith("…");
        String kept = shown.substring(0, shown.length() - 1);
        assertThat(whole).as("round %d", round).startsWith(kept);
        Matcher cluster = CLUSTER.matcher(whole);
        boolean between = false;
        while (!between && cluster.find()) {
            between = cluster.end() == kept.length();
        }
        assertThat(between).as("round %d", round).isTrue();
    }

    private static String hostile(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
