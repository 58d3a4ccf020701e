package dev.paperlark.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.MessageSamples;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.PaperSamples;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                Arguments.of("alert-en", MessageSamples.alert(Locale.ENGLISH, 2, 9)),
                Arguments.of("alert-zh", MessageSamples.alert(Locale.CHINESE, 2, 9)),
                Arguments.of("alert-of-ten-en", MessageSamples.alert(Locale.ENGLISH, 10, 23)),
                Arguments.of("alert-of-ten-zh", MessageSamples.alert(Locale.CHINESE, 10, 23)),
                Arguments.of("details-en", new PaperCard(Texts.in(Locale.ENGLISH)).details(PaperSamples.full())),
                Arguments.of("details-zh", new PaperCard(Texts.in(Locale.CHINESE)).details(PaperSamples.full())),
                Arguments.of("details-abstract-en", new PaperCard(Texts.in(Locale.ENGLISH)).details(longAbstract())),
                Arguments.of("reply-en", MessageSamples.reply()),
                Arguments.of("hostile-en", MessageSamples.hostile()));
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
        List<TelegramMessage> parts =
                renderer.render(MessageSamples.alert(Locale.ENGLISH, 10, 23, "A long story. ".repeat(40)));

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
                .mapToObj(number -> MessageSamples.card(number, "Title"))
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
        assertThat(labels(renderer.render(Message.of(MessageSamples.card(3, "Title")))
                        .get(0)))
                .containsExactly("Details");
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

    private static Paper longAbstract() {
        return Paper.of(new PaperId("2611.04242"), "On the Patience of Lighthouses")
                .authors("Fenna de Wit")
                .categories("cs.AI", "stat.ML")
                .abstractText(
                        "A lighthouse waits for ships and never learns whether one has seen it. We give it a way to ask. "
                                .repeat(6))
                .build();
    }
}
