package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.Role;
import dev.paperlark.command.Speaker;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.support.ChildClassPath;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import dev.paperlark.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills the bot again and again in the middle of its work, on the same database, and then asks the platform's history: does every
 * chat have every paper, and is nothing there twice but, on Telegram, what was in flight when the process died?
 * {@code -Dpaperlark.kills=200} for so many on each platform and database.
 */
class KillTest {
    private static final Optional<Integer> KILLS = Optional.ofNullable(Integer.getInteger("paperlark.kills"));
    private static final int SEED = 20261123;

    private enum Vendor {
        H2,
        POSTGRESQL
    }

    @TempDir
    Path folder;

    private ChildClassPath classPath;
    private String database;

    @BeforeEach
    void packClasses(@TempDir Path classes) {
        classPath = ChildClassPath.packedIn(classes);
    }

    @ParameterizedTest
    @CsvSource({"telegram, H2, 20", "discord, H2, 8", "telegram, POSTGRESQL, 6", "discord, POSTGRESQL, 6"})
    void no_paper_is_lost_and_only_a_message_in_flight_comes_twice(String platform, Vendor vendor, int usual)
            throws Exception {
        int kills = KILLS.orElse(usual);
        database = vendor == Vendor.H2
                ? TestBot.settings(folder).database().url()
                : TestDatabase.postgresSettings().url();
        try (KillSide side = KillSide.start(platform)) {
            int points = Integer.parseInt(run(platform, side, 1, 0).strip());
            Random random = new Random(SEED);
            int round = 1;
            for (int kill = 0; kill < kills; kill++) {
                round++;
                run(platform, side, round, 1 + random.nextInt(points));
            }
            run(platform, side, round + 1, 0);
            run(platform, side, round + 2, 0);

            int repeated = 0;
            for (long chat : KillableBot.CHATS) {
                List<String> messages = wholeAlerts(platform, chat, side);
                assertThat(missing(messages, round + 2))
                        .as("papers that never came to " + chat)
                        .isEmpty();
                List<String> distinct = messages.stream().distinct().toList();
                assertThat(inSeveral(distinct, round + 2))
                        .as("papers in two different messages")
                        .isEmpty();
                repeated += messages.size() - distinct.size();
            }
            assertThat(repeated).as("messages sent twice").isLessThanOrEqualTo(side.repeatsIn(kills));
            assertThat(side.violations()).isEmpty();
        }
    }

    /** What a reader has who presses every button that shows more. */
    private List<String> wholeAlerts(String platform, long chat, KillSide side) {
        ChatAddress address = ChatAddress.of(platform, Long.toString(chat));
        Clock later = Clock.fixed(TestBot.MONDAY.plus(Duration.ofDays(9)), ZoneOffset.UTC);
        try (App app = App.open(TestBot.settings(folder, database), later, List.of())) {
            return side.heard(chat).stream()
                    .map(heard -> wholeAlert(app, address, heard))
                    .toList();
        }
    }

    private static String wholeAlert(App app, ChatAddress chat, KillSide.Heard heard) {
        StringBuilder text = new StringBuilder(heard.text());
        Optional<String> more = moreIn(heard.commands());
        while (more.isPresent()) {
            CommandRequest press =
                    CommandRequest.parse(chat, new Speaker(Role.MEMBER, Locale.ENGLISH, Optional.empty()), more.get());
            Message page = app.router().answer(press).shown().orElseThrow();
            page.blocks().stream()
                    .filter(Block.Card.class::isInstance)
                    .forEach(card ->
                            text.append('\n').append(((Block.Card) card).title().text()));
            more = moreIn(page.buttons().stream().map(Button::command).toList());
        }
        return text.toString();
    }

    private static Optional<String> moreIn(List<String> commands) {
        return commands.stream().filter(command -> command.startsWith("/more ")).findFirst();
    }

    private static List<String> missing(List<String> messages, int rounds) {
        return titles(rounds).stream()
                .filter(title -> messages.stream().noneMatch(text -> text.contains(title)))
                .toList();
    }

    /** A message may be repeated as a whole; its papers must never stand in another message of the same chat as well. */
    private static List<List<String>> inSeveral(List<String> distinctMessages, int rounds) {
        return titles(rounds).stream()
                .map(title -> distinctMessages.stream()
                        .filter(text -> text.contains(title))
                        .toList())
                .filter(messages -> messages.size() > 1)
                .distinct()
                .toList();
    }

    private static List<String> titles(int rounds) {
        return IntStream.rangeClosed(1, rounds * KillableBot.PAPERS_A_ROUND)
                .mapToObj(number -> Papers.numbered(number).title())
                .toList();
    }

    private String run(String platform, KillSide side, int round, int deathAt)
            throws IOException, InterruptedException {
        side.begin(KillSide.beginOf(round));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(classPath.options());
        command.addAll(List.of(
                KillableBot.class.getName(),
                folder.toString(),
                database,
                Integer.toString(round),
                Integer.toString(deathAt),
                platform));
        command.addAll(side.addresses());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code of round " + round).isIn(0, 137);
        return lastLine(output);
    }

    /** Before it, libraries may have logged. */
    private static String lastLine(String output) {
        return output.strip().substring(output.strip().lastIndexOf('\n') + 1);
    }
}
