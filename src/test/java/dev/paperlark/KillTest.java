package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.Papers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the bot again and again in the middle of its work, on the same database, and then asks: does every chat have every paper,
 * and is nothing there twice but what was in flight when the process died? {@code -Dpaperlark.kills=200} for a longer run.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("paperlark.kills", 12);
    private static final int SEED = 20261123;

    @TempDir
    Path folder;

    @Test
    void no_paper_is_lost_and_only_a_message_in_flight_comes_twice() throws Exception {
        int points = Integer.parseInt(run(1, 0).strip());
        Random random = new Random(SEED);
        int round = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            round++;
            run(round, 1 + random.nextInt(points));
        }
        int lastRound = round + 1;
        run(lastRound, 0);

        List<String> sent = Files.readAllLines(folder.resolve("history"), StandardCharsets.UTF_8);
        for (String room : KillableBot.ROOMS) {
            List<String> messages =
                    sent.stream().filter(line -> line.startsWith(room + "\t")).toList();
            assertThat(missing(messages, lastRound))
                    .as("papers that never came to " + room)
                    .isEmpty();
        }
        long repeated = sent.size() - sent.stream().distinct().count();
        assertThat(repeated).as("messages sent twice").isLessThanOrEqualTo(KILLS);
        assertThat(papersInDifferentMessages(sent))
                .as("papers in two different messages")
                .isEmpty();
    }

    private static List<String> missing(List<String> messages, int rounds) {
        return IntStream.rangeClosed(1, rounds * KillableBot.PAPERS_A_ROUND)
                .mapToObj(number -> Papers.numbered(number).title())
                .filter(title -> messages.stream().noneMatch(line -> contains(line, title)))
                .toList();
    }

    /** A message may be repeated as a whole; its papers must never stand in another message of the same chat as well. */
    private static List<String> papersInDifferentMessages(List<String> sent) {
        List<String> found = new ArrayList<>();
        List<String> messages = sent.stream().distinct().toList();
        for (String room : KillableBot.ROOMS) {
            List<String> titles = messages.stream()
                    .filter(line -> line.startsWith(room + "\t"))
                    .flatMap(line -> List.of(line.substring(room.length() + 1).split("; ")).stream())
                    .toList();
            titles.stream()
                    .filter(title -> titles.indexOf(title) != titles.lastIndexOf(title))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean contains(String line, String title) {
        return List.of(line.split("[\t;] ?")).contains(title);
    }

    private String run(int round, int deathAt) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableBot.class.getName(),
                        folder.toString(),
                        Integer.toString(round),
                        Integer.toString(deathAt))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code of round " + round).isIn(0, 137);
        return output;
    }
}
