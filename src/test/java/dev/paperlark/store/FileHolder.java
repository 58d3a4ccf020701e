package dev.paperlark.store;

import dev.paperlark.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that opens the database in a folder, says so and keeps it. */
final class FileHolder {
    private FileHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (Database database = Database.open(TestDatabase.h2Settings(Path.of(arguments[0])))) {
            System.out.println("open " + database.jdbcUrl());
            System.in.read();
        }
    }
}
