package dev.paperlark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The digests that come with the program, so that there is something to see before the first real one arrives. */
final class Samples {
    /** The names of all samples. */
    static final List<String> NAMES = List.of("classics-english.md", "classics-chinese.md");

    private Samples() {}

    /** The bytes of one sample. */
    static byte[] read(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
