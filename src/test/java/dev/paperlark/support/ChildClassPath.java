package dev.paperlark.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The class path of the tests with an archive of loaded classes beside it (JEP 350), for tests that start the same program many times:
 * a start takes about half the time. Folders of classes are packed first, because an archive takes jars only.
 */
public final class ChildClassPath {
    private final String jars;
    private final Path archive;

    private ChildClassPath(String jars, Path archive) {
        this.jars = jars;
        this.archive = archive;
    }

    /** Packs the class path of this JVM into the folder. */
    public static ChildClassPath packedIn(Path folder) {
        List<Path> entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        String jars = IntStream.range(0, entries.size())
                .mapToObj(place -> Files.isDirectory(entries.get(place))
                        ? pack(entries.get(place), folder.resolve("classes-" + place + ".jar"))
                        : entries.get(place))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return new ChildClassPath(jars, folder.resolve("classes.jsa"));
    }

    private static Path pack(Path classes, Path jar) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(found -> !found.equals(classes)).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                // folders too: migrations are looked for in theirs
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options of a JVM: the first that ends by itself leaves the archive, those after it start from there. */
    public List<String> options() {
        String sharing = Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:cds=off", sharing + archive, "-cp", jars);
    }
}
