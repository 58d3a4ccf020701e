package dev.paperlark.store;

import dev.paperlark.support.Papers;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that saves one paper after the other and writes each number after its commit, until it is killed. */
final class PaperSaver {
    private PaperSaver() {}

    public static void main(String[] arguments) {
        PaperStore papers = new PaperStore();
        try (Database database = Database.open(TestDatabase.h2Settings(Path.of(arguments[0])))) {
            for (int n = Integer.parseInt(arguments[1]); ; n++) {
                int number = n;
                database.useTransaction(tx -> papers.save(tx, List.of(Papers.numbered(number)), StoreTest.NOW));
                System.out.println(number);
            }
        }
    }
}
