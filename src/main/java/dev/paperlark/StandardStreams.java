package dev.paperlark;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program reads and writes: results to {@code out}, everything else to {@code err}, both in UTF-8 whatever the
 * machine's locale says.
 */
public record StandardStreams(InputStream in, PrintStream out, PrintStream err) {
    /** The streams of this process. Only results are buffered; {@link #flush()} writes them out. */
    static StandardStreams ofProcess() {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new StandardStreams(System.in, out, err);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
