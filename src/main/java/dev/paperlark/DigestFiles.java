package dev.paperlark;

import dev.paperlark.digest.DigestReader;
import dev.paperlark.model.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Digest files as they are named on the command line. What is wrong with one goes to standard error. */
final class DigestFiles {
    private static final String STANDARD_INPUT = "-";

    private final StandardStreams streams;
    private final DigestReader reader;

    DigestFiles(StandardStreams streams, DigestReader reader) {
        this.streams = streams;
        this.reader = reader;
    }

    /** Reads and parses a file; one that can't be read gives an empty digest with the verdict {@code NO_DIGEST}. */
    Digest parse(String file) {
        Digest digest = read(file)
                .map(bytes -> reader.read(file, bytes))
                .orElseGet(() -> new Digest(file, Digest.Verdict.NO_DIGEST, List.of(), List.of()));
        report(file, digest.problems());
        return digest;
    }

    /** The bytes of a file or of standard input; empty, and reported, when it can't be read or is too large. */
    Optional<byte[]> read(String file) {
        try (InputStream in = file.equals(STANDARD_INPUT) ? streams.in() : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(DigestReader.MAX_BYTES + 1);
            if (bytes.length <= DigestReader.MAX_BYTES) {
                return Optional.of(bytes);
            }
            streams.err().println(file + ": is larger than " + (DigestReader.MAX_BYTES >> 20) + " MiB; split it");
        } catch (NoSuchFileException e) {
            streams.err().println(file + ": there is no such file");
        } catch (IOException | InvalidPathException e) {
            streams.err().println(file + ": can't be read; is it a file that you may read?");
        }
        return Optional.empty();
    }

    /** Prints what is wrong with a file, one {@code FILE:LINE: message} a line. */
    void report(String file, List<Digest.Problem> problems) {
        problems.forEach(problem -> streams.err().println(file + ":" + problem.line() + ": " + problem.message()));
    }

    /** The file itself, or the visible files of a folder in the order of their names. */
    static List<String> expand(String fileOrFolder) {
        Path path = Path.of(fileOrFolder);
        if (!Files.isDirectory(path)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !nameOf(file.toString()).startsWith("."))
                    .sorted()
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            return List.of(fileOrFolder);
        }
    }

    /** The last part of the path. */
    static String nameOf(String file) {
        Path name = Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }
}
