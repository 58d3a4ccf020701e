package dev.paperlark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.Reply;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ConsoleFrontEndTest {
    @TempDir
    Path folder;

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void each_line_of_a_pipe_is_answered_in_turn_and_nothing_is_echoed() throws IOException {
        assertThat(pipe("/one 猫\n\n   \n  /two  \n")).isEqualTo("[/one 猫]\n\n[/two]\n\n");
    }

    @Test
    void a_pipe_without_a_last_line_feed_is_read_to_its_end() throws IOException {
        assertThat(pipe("/one\r\n/two")).isEqualTo("[/one]\n\n[/two]\n\n");
    }

    @Test
    void a_press_sends_the_command_of_the_button() throws IOException {
        assertThat(pipe("/buttons\n!2\n! 1\n")).endsWith("[/second]\n\n[/first]\n\n");
    }

    @Test
    void buttons_stay_until_another_message_has_some() throws IOException {
        assertThat(pipe("/buttons\n/plain\n!2\n")).endsWith("[/second]\n\n");
    }

    @Test
    void a_button_that_is_not_there_is_answered_kindly() throws IOException {
        assertThat(pipe("!1\n")).contains("no button to press yet");
        assertThat(pipe("/buttons\n!3\n!0\n")).contains("no button 3").contains("no button 0");
    }

    @Test
    void the_line_after_a_question_completes_it() throws IOException {
        assertThat(pipe("/ask\nlarks and owls\nlarks\n"))
                .containsSubsequence(
                        "Which?",
                        "Your next line goes to /edit 3",
                        "[/edit 3 larks and owls]",
                        "Commands start with a slash");
        assertThat(pipe("/ask\n/status\nlarks\n")).contains("[/status]").doesNotContain("[/edit 3");
        assertThat(pipe("/buttons\n/ask\n!2\n")).contains("[/second]");
    }

    @Test
    void other_text_gets_a_hint() throws IOException {
        assertThat(pipe("hello\n!x\n")).contains("Commands start with a slash").doesNotContain("[hello]");
    }

    @Test
    void a_file_is_saved_and_the_place_is_told() throws IOException {
        Path file = folder.resolve("exports").resolve("list.bib");

        assertThat(pipe("/file\n")).contains("Here it is.").contains("Saved as " + file);

        assertThat(file).hasContent("@misc{lark}");
    }

    @Test
    void a_file_that_can_not_be_saved_is_said() throws IOException {
        Files.writeString(folder.resolve("exports"), "in the way");

        assertThat(pipe("/file\n")).contains("could not be written").contains("exports");
    }

    @Test
    void messages_of_many_threads_are_not_mixed() {
        ConsoleFrontEnd frontEnd =
                ConsoleFrontEnd.inPipe(InputStream.nullInputStream(), stream(), () -> ENGLISH, folder);

        IntStream.range(0, 200)
                .parallel()
                .forEach(number -> frontEnd.printer().print(Message.text(("word" + number % 10 + " ").repeat(50))));

        String[] blocks = shown.toString(StandardCharsets.UTF_8).split("\n\n");
        assertThat(blocks)
                .hasSize(200)
                .allSatisfy(block -> assertThat(block.split("\\s+")).hasSize(50).containsOnly(block.substring(0, 5)));
    }

    @Test
    void a_person_types_and_an_alert_comes_in_between() throws Exception {
        try (PipedOutputStream keys = new PipedOutputStream();
                Terminal terminal = terminal(new PipedInputStream(keys))) {
            ConsoleFrontEnd frontEnd = ConsoleFrontEnd.onTerminal(terminal, () -> ENGLISH, folder);
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> run(frontEnd));

            type(keys, "/half a");
            awaitShown("/half a");
            frontEnd.printer().print(Message.text("An alert."));
            awaitShown("An alert.");
            frontEnd.aboveLine().orElseThrow().write("A line of the log: 云雀\n".getBytes(StandardCharsets.UTF_8));
            awaitShown("A line of the log: 云雀");
            type(keys, " line\r");
            awaitShown("[/half a line]");
            type(keys, "/subs\t\"C:\\temp!1\r");
            awaitShown("[/subscribe \"C:\\temp!1]");
            type(keys, "\u001B[200~/pasted\n/twice\u001B[201~\r");
            awaitShown("[/pasted]");
            awaitShown("[/twice]");
            type(keys, "\u0004");

            end.join();
            assertThat(Files.readString(folder.resolve("history"))).contains("/half a line");
        }
    }

    @Test
    void ctrl_c_drops_a_line_that_was_begun_and_ends_on_an_empty_one() throws Exception {
        try (PipedOutputStream keys = new PipedOutputStream();
                Terminal terminal = terminal(new PipedInputStream(keys))) {
            ConsoleFrontEnd frontEnd = ConsoleFrontEnd.onTerminal(terminal, () -> ENGLISH, folder);
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> run(frontEnd));

            type(keys, "/dropped");
            awaitShown("/dropped");
            type(keys, "\u0003");
            await().until(() -> shown.toString(StandardCharsets.UTF_8).matches("(?s).*/dropped.*paperlark> .*"));
            type(keys, "/kept\r");
            awaitShown("[/kept]");
            type(keys, "\u0003");

            end.join();
            assertThat(shown.toString(StandardCharsets.UTF_8)).doesNotContain("[/dropped");
        }
    }

    private String pipe(String typed) throws IOException {
        shown.reset();
        InputStream input = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        ConsoleFrontEnd.inPipe(input, stream(), () -> ENGLISH, folder)
                .run(ConsoleFrontEndTest::answer, List.of("subscribe"));
        return shown.toString(StandardCharsets.UTF_8);
    }

    private static Reply answer(CommandRequest request) {
        if (request.name().equals("buttons")) {
            return Reply.of(new Block.Buttons(List.of(new Button("1st", "/first"), new Button("2nd", "/second"))));
        }
        if (request.name().equals("ask")) {
            return new Reply.Ask("Which?", "Any.", "/edit 3", Optional.empty());
        }
        if (request.name().equals("file")) {
            return new Reply.WithFile(
                    Message.text("Here it is."), Attachment.text("list.bib", "text/x-bibtex", "@misc{lark}"));
        }
        return Reply.text("[" + ("/" + request.name() + " " + request.words()).strip() + "]");
    }

    private static void run(ConsoleFrontEnd frontEnd) {
        try {
            frontEnd.run(ConsoleFrontEndTest::answer, List.of("subscribe"));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private PrintStream stream() {
        return new PrintStream(shown, false, StandardCharsets.UTF_8);
    }

    private Terminal terminal(InputStream keys) throws IOException {
        Terminal terminal = new ExternalTerminal("test", "xterm", keys, shown, StandardCharsets.UTF_8);
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(Attributes.ControlChar.VINTR, 3);
        attributes.setControlChar(Attributes.ControlChar.VEOF, 4);
        terminal.setAttributes(attributes);
        terminal.setSize(new Size(80, 24));
        return terminal;
    }

    private static void type(PipedOutputStream keys, String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private void awaitShown(String text) {
        await().until(() -> shown.toString(StandardCharsets.UTF_8).contains(text));
    }
}
