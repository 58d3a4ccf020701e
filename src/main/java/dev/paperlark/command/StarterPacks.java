package dev.paperlark.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Ready queries for fields of interest, in the order in which they are offered. The name of a field stands in the bundles as
 * {@code pack.KEY}. Immutable.
 */
final class StarterPacks {
    private static final String RESOURCE = "starter-packs.tsv";

    private final List<Pack> packs;

    private StarterPacks(List<Pack> packs) {
        this.packs = packs;
    }

    /** A field of interest and the query for it. */
    record Pack(String key, String query) {
        private static Pack ofLine(String line) {
            int tab = line.indexOf('\t');
            return new Pack(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    /**
     * Reads the list that ships with the program.
     *
     * @throws UncheckedIOException when the program's own jar can't be read
     */
    static StarterPacks load() {
        InputStream stream = Objects.requireNonNull(StarterPacks.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new StarterPacks(lines.lines().map(Pack::ofLine).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Pack> all() {
        return packs;
    }

    Optional<Pack> find(String key) {
        return packs.stream().filter(pack -> pack.key().equals(key)).findFirst();
    }
}
