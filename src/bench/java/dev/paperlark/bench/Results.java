package dev.paperlark.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes tables as Markdown and as JSON, and shows them. Not thread-safe. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String corpus;

    Results(Path folder, String corpus) {
        this.folder = folder;
        this.corpus = corpus;
    }

    /** Where pictures go. */
    Path folder() {
        return folder;
    }

    /**
     * Writes a table.
     *
     * @param name the file's name without an ending
     * @param columns the heads, the first one of the row names
     * @param rows each as long as the heads
     */
    void write(String name, List<String> columns, List<List<String>> rows) throws IOException {
        Files.createDirectories(folder);
        StringBuilder table = new StringBuilder("Corpus: " + corpus + ". " + machine() + "\n\n");
        table.append(line(columns))
                .append('|')
                .append("---|".repeat(columns.size()))
                .append('\n');
        rows.forEach(row -> table.append(line(row)));
        Files.writeString(folder.resolve(name + ".md"), table);
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> entries = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                entries.put(columns.get(i), row.get(i));
            }
            records.add(entries);
        }
        Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(records));
        System.out.println("\n" + name + "\n" + table);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "%d cores, heap %d MiB, OpenJDK %s."
                .formatted(runtime.availableProcessors(), runtime.maxMemory() >> 20, Runtime.version());
    }
}
