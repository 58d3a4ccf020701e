package dev.paperlark.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.MessageSamples;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.PaperSamples;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleRendererTest {
    /** Rewrites the golden files: {@code mvn test -Dtest=ConsoleRendererTest -Dpaperlark.rewriteCards=true}. */
    private static final boolean REWRITE = Boolean.getBoolean("paperlark.rewriteCards");

    private static final Path GOLDEN = Path.of("src/test/resources/cards/console");

    static List<Arguments> drawings() {
        List<Arguments> drawings = new ArrayList<>();
        for (ConsoleStyle style : ConsoleStyle.values()) {
            for (int width : new int[] {100, 60}) {
                drawings.add(Arguments.of("alert", "en", MessageSamples.alert(Locale.ENGLISH, 2, 9), style, width));
                drawings.add(Arguments.of("alert", "zh", MessageSamples.alert(Locale.CHINESE, 2, 9), style, width));
                drawings.add(Arguments.of("details", "en", details(Locale.ENGLISH), style, width));
                drawings.add(Arguments.of("reply", "en", reply(), style, width));
            }
        }
        return drawings;
    }

    @ParameterizedTest(name = "{0} {1} {3} {4}")
    @MethodSource("drawings")
    void a_message_looks_as_it_was_approved(
            String name, String language, Message message, ConsoleStyle style, int width) throws IOException {
        Path golden =
                GOLDEN.resolve(String.join("-", name, language, style.name().toLowerCase(Locale.ROOT), width + ".txt"));
        String drawn = new ConsoleRenderer(style).render(message, width);
        if (REWRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, drawn);
        }

        assertThat(drawn).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 37, 60, 100})
    void no_line_but_an_address_is_wider_than_the_display(int width) {
        String drawn =
                new ConsoleRenderer(ConsoleStyle.PLAIN).render(MessageSamples.alert(Locale.CHINESE, 2, 9), width);

        assertThat(drawn.lines().filter(line -> !line.strip().startsWith("https://")))
                .allSatisfy(line ->
                        assertThat(new AttributedString(line).columnLength()).isLessThanOrEqualTo(width));
    }

    @Test
    void both_styles_show_the_same_characters() {
        Message message = MessageSamples.alert(Locale.ENGLISH, 2, 9);
        String coloured = new ConsoleRenderer(ConsoleStyle.ANSI).render(message, 80);

        assertThat(AttributedString.stripAnsi(coloured))
                .isEqualTo(new ConsoleRenderer(ConsoleStyle.PLAIN).render(message, 80));
        assertThat(coloured).contains("\u001B[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "\u009B2J", "\u001B]0;x\u0007", "\r", "\b\b", "\u202E", "\u2066", "\u0000"})
    void nothing_in_a_text_steers_the_terminal(String steering) {
        String text = "before" + steering + "after";
        Message message = Message.of(
                new Block.Heading(List.of(new Span.Link(text, "https://example.org/" + steering))),
                new Block.Section(text, text),
                new Block.Items(List.of(List.of(Span.code(text), Span.faint(text)))),
                new Block.Buttons(List.of(new Button(text, "/x"))));

        assertThat(new ConsoleRenderer(ConsoleStyle.PLAIN).render(message, 80))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]")
                .contains("before");
    }

    @Test
    void buttons_are_numbered_through_the_whole_message() {
        String drawn = new ConsoleRenderer(ConsoleStyle.PLAIN).render(MessageSamples.alert(Locale.ENGLISH, 2, 9), 100);

        assertThat(drawn).contains("[!1 Details]", "[!2 👍]", "[!4 Details]", "[!7 Show more]");
    }

    @Test
    void an_address_is_never_broken_and_only_https_is_shown() {
        String address = "https://example.org/" + "a-very-long-path/".repeat(10);
        Message message = Message.of(new Block.Paragraph(
                List.of(new Span.Link("here", address), new Span.Link("there", "http://example.org/"))));

        assertThat(new ConsoleRenderer(ConsoleStyle.PLAIN).render(message, 40))
                .isEqualTo("herethere\n" + address + "\n");
    }

    @Test
    void line_feeds_of_our_own_texts_are_kept() {
        assertThat(new ConsoleRenderer(ConsoleStyle.PLAIN).render(Message.text("one\ntwo\n\nthree"), 40))
                .isEqualTo("one\ntwo\n\nthree\n");
    }

    private static Message details(Locale language) {
        return new PaperCard(Texts.in(language)).details(PaperSamples.full());
    }

    private static Message reply() {
        return Message.of(
                new Block.Heading(List.of(Span.plain("Your subscriptions"))),
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
                                Span.faint(" since June, 41 papers so far, the last of them yesterday")))),
                new Block.Paragraph(
                        List.of(Span.plain("Add one with "), Span.code("/subscribe words"), Span.plain("."))),
                new Block.Buttons(List.of(new Button("Alert now", "/alert"), new Button("Pause", "/pause"))));
    }
}
