package dev.paperlark.search;

import dev.paperlark.support.Papers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A process of its own that adds one paper after the other and writes each number after its commit, until it is killed. */
final class PaperAdder {
    private PaperAdder() {}

    public static void main(String[] arguments) {
        try (PaperIndex index = new PaperIndex(Path.of(arguments[0]), Duration.ofMinutes(1))) {
            for (int n = Integer.parseInt(arguments[1]); ; n++) {
                index.add(List.of(new DatedPaper(Papers.numbered(n), Instant.EPOCH)), Integer.toString(n));
                System.out.println(n);
            }
        }
    }
}
