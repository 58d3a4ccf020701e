package dev.paperlark.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.MessageSamples;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.PaperSamples;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.utils.ComponentIterator;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordRendererTest {
    /** Rewrites the golden files: {@code mvn test -Dtest=DiscordRendererTest -Dpaperlark.rewriteCards=true}. */
    private static final boolean REWRITE = Boolean.getBoolean("paperlark.rewriteCards");

    private static final Path GOLDEN = Path.of("src/test/resources/cards/discord");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DiscordRenderer renderer = new DiscordRenderer();
    private final DiscordRenderer embeds = new DiscordRenderer(DiscordRenderer.Form.EMBEDS);

    static List<Arguments> drawings() {
        return List.of(
                Arguments.of("alert-en", MessageSamples.alert(Locale.ENGLISH, 2, 9)),
                Arguments.of("alert-zh", MessageSamples.alert(Locale.CHINESE, 2, 9)),
                Arguments.of("alert-of-ten-en", MessageSamples.alert(Locale.ENGLISH, 10, 23)),
                Arguments.of("details-en", new PaperCard(Texts.in(Locale.ENGLISH)).details(PaperSamples.full())),
                Arguments.of("details-zh", new PaperCard(Texts.in(Locale.CHINESE)).details(PaperSamples.full())),
                Arguments.of("reply-en", MessageSamples.reply()),
                Arguments.of("hostile-en", MessageSamples.hostile()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void a_message_looks_as_it_was_approved(String name, Message message) throws IOException {
        assertDrawn(name, renderer.render(message));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void a_message_of_embeds_looks_as_it_was_approved(String name, Message message) throws IOException {
        assertDrawn("embeds-" + name, embeds.render(message));
    }

    private static void assertDrawn(String name, List<MessageCreateData> parts) throws IOException {
        Path golden = GOLDEN.resolve(name + ".json");
        String drawn = drawn(parts);
        if (REWRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, drawn);
        }

        assertThat(drawn).isEqualTo(Files.readString(golden));
    }

    private static String drawn(List<MessageCreateData> parts) throws IOException {
        List<JsonNode> messages = new ArrayList<>();
        for (MessageCreateData part : parts) {
            messages.add(JSON.readTree(part.toData().toJson()));
        }
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(JSON.readTree(JSON.writeValueAsString(messages)))
                + "\n";
    }

    @Test
    void every_card_of_an_alert_can_be_voted_on_in_either_form() {
        Message ten = MessageSamples.alert(Locale.ENGLISH, 10, 23);

        for (DiscordRenderer form : List.of(renderer, embeds)) {
            String all =
                    form.render(ten).stream().map(DiscordRendererTest::json).collect(Collectors.joining());
            assertThat(all.split(":/like ", -1)).hasSize(10 + 1);
            assertThat(all.split(":/dislike ", -1)).hasSize(10 + 1);
            assertThat(all.split("Show more", -1)).hasSize(1 + 1);
        }
        assertThat(renderer.render(ten)).hasSize(2);
    }

    @Test
    void what_stands_in_the_place_of_one_message_is_one_with_numbers_below_where_it_would_be_more() {
        for (DiscordRenderer form : List.of(renderer, embeds)) {
            List<MessageCreateData> ten = form.compact(MessageSamples.alert(Locale.ENGLISH, 10, 23));
            assertThat(ten).hasSize(1);
            assertThat(json(ten.get(0))).contains("\"10\"").doesNotContain("\"Details\"", "/like ");
        }
        assertThat(json(renderer.compact(MessageSamples.alert(Locale.ENGLISH, 5, 9))
                        .get(0)))
                .contains("\"Details\"", "/like ", "Show more");
    }

    @Test
    void buttons_stay_with_the_words_above_them() {
        List<MessageCreateData> parts = embeds.render(MessageSamples.alert(Locale.ENGLISH, 10, 23));

        assertThat(parts).hasSize(3);
        assertThat(parts.get(2).getContent()).contains("13 more");
    }

    @Test
    void an_alert_is_cut_between_cards() {
        List<MessageCreateData> parts =
                renderer.render(MessageSamples.alert(Locale.ENGLISH, 10, 23, "A long story. ".repeat(40)));

        assertThat(parts).hasSize(2);
        assertThat(parts).allSatisfy(part -> {
            List<String> cards =
                    texts(part).filter(text -> text.startsWith("**")).toList();
            assertThat(cards).isNotEmpty().allSatisfy(card -> assertThat(card).contains("A long story.", "\n-# "));
            assertThat(texts(part).mapToInt(String::length).sum()).isLessThanOrEqualTo(DiscordLimits.MAX_TEXT);
        });
        assertThat(json(parts.get(0))).doesNotContain("Show more");
        assertThat(json(parts.get(1))).contains("Show more");
    }

    @Test
    void the_same_message_always_takes_as_many_parts() {
        Message alert = MessageSamples.alert(Locale.ENGLISH, 25, 40, "A long story. ".repeat(20));

        assertThat(renderer.render(alert)).hasSameSizeAs(renderer.render(alert));
        assertThat(embeds.render(alert)).hasSizeGreaterThan(2);
    }

    @Test
    void nobody_is_mentioned() {
        assertThat(Stream.concat(
                        renderer.render(MessageSamples.hostile()).stream(),
                        embeds.render(MessageSamples.hostile()).stream()))
                .allSatisfy(part -> assertThat(json(part)).contains("\"parse\":[]"));
    }

    @Test
    void a_role_is_mentioned_at_the_top_of_the_first_part_only() {
        Message alert = MessageSamples.alert(Locale.ENGLISH, 10, 23, "A long story of <@&7>. ".repeat(40))
                .mentioning(Optional.of("417"));

        assertThat(List.of(renderer, embeds)).allSatisfy(form -> {
            List<String> parts =
                    form.render(alert).stream().map(DiscordRendererTest::json).toList();
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts.get(0)).containsOnlyOnce("\"<@&417>\\n## Papers");
            assertThat(String.join("", parts)).containsOnlyOnce("<@&").doesNotContain("<@&7>");
        });
    }

    @Test
    void equal_buttons_have_different_ids_and_the_same_command() {
        List<Button> twice = List.of(new Button("A", "/alert"), new Button("B", "/alert"));

        List<String> ids =
                ids(renderer.render(Message.of(new Block.Buttons(twice))).get(0));

        assertThat(ids).containsExactly("1:/alert", "1.2:/alert");
        assertThat(ids).allSatisfy(id -> assertThat(ButtonIds.commandOf(id)).contains("/alert"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2:/alert", "/alert", "1:alert", "1:", "", "1:/alert\n", "1.x:/alert"})
    void an_id_of_another_form_carries_no_command(String id) {
        assertThat(ButtonIds.commandOf(id)).isEmpty();
    }

    @Test
    void a_long_list_is_cut_between_its_lines() {
        Message list = Message.of(
                new Block.Items(Collections.nCopies(300, List.of(Span.code("/command"), Span.plain(" does it")))));

        List<MessageCreateData> parts = renderer.render(list);

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.stream().flatMap(DiscordRendererTest::texts).flatMap(String::lines))
                .hasSize(300)
                .containsOnly("- `/command` does it");
    }

    @Test
    void a_text_that_is_too_long_ends_at_a_word() {
        assertThat(texts(renderer.render(Message.text("word ".repeat(2000))).get(0)))
                .singleElement()
                .satisfies(text -> assertThat(text).endsWith("word…").hasSizeBetween(3980, 4000));
    }

    @Test
    void a_message_without_words_has_a_text_all_the_same() {
        assertThat(texts(renderer.render(new Message(List.of())).get(0))).containsExactly("…");
    }

    @Test
    void a_title_that_can_be_no_label_is_followed_by_its_link() {
        assertThat(firstLine("Attention Is All You Need"))
                .isEqualTo("**1. [Attention Is All You Need](https://arxiv.org/abs/2611.00417)**");
        assertThat(firstLine("On $L_1$ [sic]"))
                .isEqualTo("**1. On $L\\_1$ \\[sic\\]** [→](https://arxiv.org/abs/2611.00417)");
        assertThat(firstLine("https://evil.example")).doesNotContain("[https");
        assertThat(firstLine("www.evil.example")).doesNotContain("[www");
    }

    @Test
    void only_https_becomes_a_link_and_its_address_ends_where_it_should() {
        String text = texts(renderer.render(Message.of(Block.paragraph(
                                new Span.Link("good", "https://example.org/a_(b)>"),
                                new Span.Link("bad", "http://example.org/"))))
                        .get(0))
                .findFirst()
                .orElseThrow();

        assertThat(text).isEqualTo("[good](https://example.org/a_%28b%29%3E)bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a",
                "-# a",
                "- a",
                "+ a",
                "* a",
                "1. a",
                "12) a",
                "> a",
                "*a*",
                "_a_",
                "~~a~~",
                "||a||",
                "`a`",
                "```a```",
                "[a](https://b.example)",
                "<@1>",
                "<#1>",
                "<@&1>",
                "<t:1:R>",
                "</a:1>",
                "<:a:1>",
                "<a:a:1>",
                "@everyone",
                "@here",
                ":fire:",
                "https://evil.example",
                "<https://evil.example>",
                "discord.gg/evil",
                "discord.com/invite/evil",
                "\\*a\\*",
                "a\n# b",
                "a\n- b"
            })
    void markup_in_the_words_of_a_paper_is_shown_as_it_stands(String words) {
        String text = texts(renderer.render(Message.of(Block.paragraph(Span.plain(words))))
                        .get(0))
                .findFirst()
                .orElseThrow();

        DiscordMarkdown read = DiscordMarkdown.of(text);
        assertThat(read.marks()).isEmpty();
        assertThat(read.text().replace(Markdown.JOINER, "")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SE(3), 0.5% of 2 x 3, e.g. this; a/b & c = d?",
                "a well-known state-of-the-art method: it works",
                "50 #1 +3 -2"
            })
    void ordinary_words_stay_as_they_are(String words) {
        assertThat(texts(renderer.render(Message.text(words)).get(0))).containsExactly(words);
    }

    private String firstLine(String title) {
        Message message = Message.of(MessageSamples.card(1, title));
        return texts(renderer.render(message).get(0)).findFirst().orElseThrow();
    }

    private static String json(MessageCreateData part) {
        return new String(part.toData().toJson(), StandardCharsets.UTF_8);
    }

    private static Stream<String> texts(MessageCreateData part) {
        return ComponentIterator.createStream(part.getComponents())
                .filter(TextDisplay.class::isInstance)
                .map(text -> ((TextDisplay) text).getContent());
    }

    private static List<String> ids(MessageCreateData part) {
        return ComponentIterator.createStream(part.getComponents())
                .filter(net.dv8tion.jda.api.components.buttons.Button.class::isInstance)
                .map(button -> ((net.dv8tion.jda.api.components.buttons.Button) button).getCustomId())
                .toList();
    }
}
