package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.AlertMessage;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.PaperSamples;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramRendererTest {
    /** Rewrites the golden files: {@code mvn test -Dtest=TelegramRendererTest -Dpaperlark.rewriteCards=true}. */
    private static final boolean REWRITE = Boolean.getBoolean("paperlark.rewriteCards");

    private static final Path GOLDEN = Path.of("src/test/resources/cards/telegram");

    private final TelegramRenderer renderer = new TelegramRenderer();

    static List<Arguments> drawings() {
        return List.of(
                Arguments.of("alert-en", alert(Locale.ENGLISH, 2, 9)),
                Arguments.of("alert-zh", alert(Locale.CHINESE, 2, 9)),
                Arguments.of("alert-of-ten-en", alert(Locale.ENGLISH, 10, 23)),
                Arguments.of("alert-of-ten-zh", alert(Locale.CHINESE, 10, 23)),
                Arguments.of("details-en", new PaperCard(Texts.in(Locale.ENGLISH)).details(PaperSamples.full())),
                Arguments.of("details-zh", new PaperCard(Texts.in(Locale.CHINESE)).details(PaperSamples.full())),
                Arguments.of("details-abstract-en", new PaperCard(Texts.in(Locale.ENGLISH)).details(longAbstract())),
                Arguments.of("reply-en", reply()),
                Arguments.of("hostile-en", hostile()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void a_message_looks_as_it_was_approved(String name, Message message) throws IOException {
        Path golden = GOLDEN.resolve(name + ".txt");
        String drawn = drawn(renderer.render(message));
        if (REWRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, drawn);
        }

        assertThat(drawn).isEqualTo(Files.readString(golden));
    }

    @Test
    void an_alert_is_cut_between_cards_and_its_buttons_stay_with_them() {
        List<TelegramMessage> parts = renderer.render(alert(Locale.ENGLISH, 10, 23, "A long story. ".repeat(40)));

        assertThat(parts).hasSize(2);
        for (TelegramMessage part : parts) {
            List<String> cards = part.plain()
                    .lines()
                    .filter(line -> line.matches("\\d+\\. .*"))
                    .map(line -> line.substring(0, line.indexOf('.')))
                    .toList();
            List<String> numbers =
                    labels(part).stream().filter(label -> label.matches("\\d+")).toList();
            assertThat(numbers).isEqualTo(cards).isNotEmpty();
            assertThat(TelegramHtml.visible(part.html())).hasSizeLessThanOrEqualTo(TelegramLimits.MAX_TEXT);
        }
        assertThat(labels(parts.get(0))).doesNotContain("Show more");
        assertThat(labels(parts.get(1))).endsWith("Show more");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "5,5", "8,8", "9,4 5", "10,5 5", "20,6 7 7"})
    void numbers_stand_in_rows_of_about_the_same_length(int cards, String rows) {
        List<Block> blocks = IntStream.rangeClosed(1, cards)
                .mapToObj(number -> card(number, "Title"))
                .toList();

        List<TelegramMessage> parts = renderer.render(new Message(blocks));

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).keyboard().stream()
                        .map(row -> Integer.toString(row.size()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rows);
    }

    @Test
    void a_single_card_keeps_the_words_of_its_button() {
        assertThat(labels(renderer.render(Message.of(card(3, "Title"))).get(0))).containsExactly("Details");
    }

    @Test
    void a_text_that_is_too_long_ends_at_a_word() {
        TelegramMessage part =
                renderer.render(Message.text("word ".repeat(2000))).get(0);

        assertThat(part.plain()).endsWith("word…").hasSizeBetween(4080, 4096);
    }

    @Test
    void a_section_that_is_too_long_keeps_its_tags() {
        TelegramMessage part = renderer.render(Message.of(new Block.Section("Abstract", "😀<&> ".repeat(2000))))
                .get(0);

        assertThat(TelegramHtml.visible(part.html()))
                .hasSizeLessThanOrEqualTo(4096)
                .endsWith("…");
        assertThat(part.html()).endsWith("…</blockquote>");
    }

    @Test
    void a_long_list_is_cut_between_its_lines() {
        Message list = Message.of(
                new Block.Items(Collections.nCopies(300, List.of(Span.code("/command"), Span.plain(" does")))));

        List<TelegramMessage> parts = renderer.render(list);

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts)
                .allSatisfy(
                        part -> assertThat(part.html()).startsWith("• <code>").endsWith(" does"));
        assertThat(parts.stream().flatMap(part -> part.plain().lines())).hasSize(300);
    }

    @Test
    void no_message_has_more_marks_than_telegram_shows() {
        List<Block> blocks = IntStream.range(0, 120)
                .mapToObj(i -> Block.paragraph(Span.strong("x")))
                .toList();

        assertThat(renderer.render(new Message(blocks)))
                .hasSize(2)
                .allSatisfy(part -> assertThat(TelegramHtml.tags(part.html()))
                        .hasSizeLessThanOrEqualTo(TelegramLimits.MAX_ENTITIES));
    }

    @Test
    void a_message_without_words_has_a_text_all_the_same() {
        TelegramMessage part = renderer.render(Message.of(new Block.Buttons(List.of(new Button("Go", "/go")))))
                .get(0);

        assertThat(part.html()).isEqualTo("…");
        assertThat(labels(part)).containsExactly("Go");
    }

    @Test
    void only_https_becomes_a_link() {
        TelegramMessage part = renderer.render(Message.of(Block.paragraph(
                        new Span.Link("good", "https://example.org/?a=1&b=\"2\""),
                        new Span.Link("bad", "http://example.org/"),
                        new Span.Link("worse", "tg://user?id=1"))))
                .get(0);

        assertThat(part.html()).isEqualTo("<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">good</a>badworse");
    }

    @ParameterizedTest
    @CsvSource({
        "cs.CV",
        "evil.example",
        "http://evil.example/x",
        "tg://resolve",
        "tg:resolve",
        "192.168.0.1",
        "@someone",
        "#tag",
        "$ABC",
        "+4915112345678",
        "/stop",
        "see /stop now",
        "a@b.example"
    })
    void telegram_makes_no_links_of_a_papers_words(String words) {
        TelegramMessage part =
                renderer.render(Message.of(new Block.Section("Label", words))).get(0);

        assertThat(part.plain()).isNotEqualTo("Label\n" + words);
        assertThat(part.plain().replace("\u2060", "")).isEqualTo("Label\n" + words);
    }

    @ParameterizedTest
    @CsvSource({"'and/or, 0.5, e.g. this'", "'2:1 at 3.14 + 5'", "'a # b @ c $5'"})
    void ordinary_words_stay_as_they_are(String words) {
        String shown = renderer.render(Message.of(new Block.Section("Label", words)))
                .get(0)
                .plain();

        assertThat(shown).isEqualTo("Label\n" + words);
    }

    @Test
    void a_command_in_the_bots_own_words_can_be_pressed() {
        assertThat(renderer.render(Message.text("Go on with /resume.")).get(0).html())
                .isEqualTo("Go on with /resume.");
    }

    private static List<String> labels(TelegramMessage part) {
        return part.keyboard().stream()
                .flatMap(List::stream)
                .map(TelegramMessage.Key::label)
                .toList();
    }

    private static String drawn(List<TelegramMessage> parts) {
        return parts.stream()
                .map(part -> part.html() + "\n"
                        + part.keyboard().stream()
                                .map(row -> row.stream()
                                                .map(key -> "[" + key.label() + " | " + key.data() + "]")
                                                .collect(Collectors.joining(" "))
                                        + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n==== next message ====\n"));
    }

    private static Block card(int number, String title) {
        return new Block.Card(
                number,
                new Span.Link(title, "https://arxiv.org/abs/2611.00417"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Button("Details", "/open 1 " + number)));
    }

    private static Message alert(Locale language, int cards, int matched) {
        return alert(language, cards, matched, "");
    }

    private static Message alert(Locale language, int cards, int matched, String tldr) {
        List<SubscriptionId> wanted = List.of(new SubscriptionId(1));
        List<AlertPaper> page = new ArrayList<>();
        for (int index = 0; index < cards; index++) {
            Paper paper = index % 2 == 0 ? PaperSamples.full() : PaperSamples.bare();
            List<Reason> reasons =
                    index % 2 == 0 ? PaperSamples.reasons() : List.of(new Reason(PaperField.ABSTRACT, "grasps"));
            page.add(new AlertPaper(tldr.isEmpty() ? paper : withTldr(tldr), wanted, reasons));
        }
        Slot slot = Slot.daily(LocalDate.of(2026, 11, 24));
        Instant planned = Instant.parse("2026-11-24T08:00:00Z");
        Instant since = Instant.parse("2026-11-20T08:00:00Z");
        Alert alert =
                new Alert(new AlertId(17), new ChatId(1), slot, Alert.Kind.CATCH_UP, since, planned, 318, matched);
        return new AlertMessage(Texts.in(language)).page(alert, page, 0, ZoneOffset.UTC);
    }

    private static Paper withTldr(String tldr) {
        return Paper.of(new PaperId("2611.00417"), "Lantern Policies")
                .tldr("en", tldr)
                .build();
    }

    private static Paper longAbstract() {
        return Paper.of(new PaperId("2611.04242"), "On the Patience of Lighthouses")
                .authors("Fenna de Wit")
                .categories("cs.AI", "stat.ML")
                .abstractText(
                        "A lighthouse waits for ships and never learns whether one has seen it. We give it a way to ask. "
                                .repeat(6))
                .build();
    }

    private static Message hostile() {
        Paper paper = Paper.of(
                        new PaperId("2611.06666"),
                        "</b></a><a href=\"tg://user?id=1\">Free</a> & <script>alert(1)</script> @everyone /stop")
                .authors("<i>Mallory</i>", "@mallory", "https://evil.example/")
                .categories("cs.CR")
                .tldr(
                        "en",
                        "&lt;b&gt; is no mark; [a](https://evil.example) *b* _c_ `d` ||e|| evil.example \u202Ereversed\u202C")
                .build();
        List<AlertPaper> page = List.of(
                new AlertPaper(paper, List.of(new SubscriptionId(1)), List.of(new Reason(PaperField.TITLE, "<b>\"&"))));
        Instant planned = Instant.parse("2026-11-24T08:00:00Z");
        Slot slot = Slot.daily(LocalDate.of(2026, 11, 24));
        Alert alert = new Alert(new AlertId(17), new ChatId(1), slot, Alert.Kind.DAILY, planned, planned, 1, 1);
        return new AlertMessage(Texts.in(Locale.ENGLISH)).page(alert, page, 0, ZoneOffset.UTC);
    }

    private static Message reply() {
        return Message.of(
                Block.heading(Span.plain("Your subscriptions")),
                new Block.Items(List.of(
                        List.of(
                                Span.strong("1"),
                                Span.plain(" "),
                                Span.code("diffusion policy"),
                                Span.faint(" since May")),
                        List.of(
                                Span.strong("2"),
                                Span.plain(" "),
                                Span.code("cat:cs.RO (grasping OR manipulation) -survey"),
                                Span.faint(" since June, 41 papers so far")))),
                Block.paragraph(Span.plain("Add one with "), Span.code("/subscribe words"), Span.plain(".")),
                new Block.Buttons(List.of(new Button("Alert now", "/alert"), new Button("Pause", "/pause"))));
    }
}
