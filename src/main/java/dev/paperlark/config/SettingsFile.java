package dev.paperlark.config;

import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the YAML file into names and texts. */
final class SettingsFile {
    private static final String KEY = "configuration file";

    private SettingsFile() {}

    /** The settings that the file names, lists joined with commas; nothing, and a problem more, when it can't be read. */
    static Map<String, String> read(Path file, List<SettingsProblem> problems) {
        try {
            return withoutEntries(new YamlConfigSource(file.toString(), Files.readString(file), 0).getProperties());
        } catch (MarkedYAMLException badYaml) {
            problems.add(problem(file, "Correct the YAML at " + place(badYaml) + "."));
        } catch (YAMLException | MalformedInputException badText) {
            problems.add(problem(file, "It must be YAML, written in UTF-8."));
        } catch (IOException unreadable) {
            problems.add(problem(file, Files.exists(file) ? "Make the file readable." : "There is no such file."));
        }
        return Map.of();
    }

    /** The parser's own message quotes the line, which may hold a password, so only the place is told. */
    private static String place(MarkedYAMLException badYaml) {
        var mark = badYaml.getProblemMark();
        return mark == null ? "its end" : "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    private static SettingsProblem problem(Path file, String remedy) {
        return new SettingsProblem(KEY, file.toString(), remedy);
    }

    /** A list stands there joined and entry by entry; a name written with dots ({@code log.level: info}) is quoted. */
    private static Map<String, String> withoutEntries(Map<String, String> properties) {
        Map<String, String> texts = new LinkedHashMap<>();
        properties.forEach((name, text) -> {
            if (!name.contains("[")) {
                texts.put(name.replace("\"", ""), text);
            }
        });
        return texts;
    }
}
