package dev.paperlark.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Lines of UTF-8 from a pipe or a file. */
final class PipeLines implements LineSource {
    private final BufferedReader reader;

    PipeLines(InputStream input) {
        this.reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> next() throws IOException {
        return Optional.ofNullable(reader.readLine());
    }

    @Override
    public void complete(List<String> candidates) {
        // nobody types here
    }

    @Override
    public void close() {
        // the stream belongs to whoever handed it in
    }
}
