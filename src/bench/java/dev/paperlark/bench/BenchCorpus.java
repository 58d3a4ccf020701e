package dev.paperlark.bench;

import dev.paperlark.digest.DigestReader;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.support.RandomPapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The papers that are measured with: those of a folder of digests, or generated ones. */
final class BenchCorpus {
    private static final long SEED = 2026;

    private final String description;
    private final List<Paper> real;
    private final IntFunction<Paper> more;

    private BenchCorpus(String description, List<Paper> real, IntFunction<Paper> more) {
        this.description = description;
        this.real = real;
        this.more = more;
    }

    /** Those that the system property {@code paperlark.corpus} names. */
    static BenchCorpus chosen() throws IOException {
        return of(System.getProperty("paperlark.corpus", ""));
    }

    /** The digests in a folder and below; generated papers where its name is blank. */
    static BenchCorpus of(String folder) throws IOException {
        if (folder.isBlank()) {
            return new BenchCorpus("generated papers, seed " + SEED, List.of(), RandomPapers.realistic(SEED)::paper);
        }
        List<Paper> papers = read(Path.of(folder));
        RecombinedPapers recombined = new RecombinedPapers(papers);
        return new BenchCorpus(
                papers.size() + " distinct papers of public digests, more of their parts", papers, recombined::paper);
    }

    private static List<Paper> read(Path folder) throws IOException {
        DigestReader reader = new DigestReader();
        Map<PaperId, Paper> papers = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(".*\\d{4}-\\d{2}-\\d{2}.*\\.(jsonl|md)"))
                    .sorted()
                    .flatMap(file -> reader.read(file.toString(), bytesOf(file)).papers().stream())
                    .forEach(paper -> papers.merge(paper.id(), paper, Paper::updatedWith));
        }
        return List.copyOf(papers.values());
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the papers are, for the head of a table. */
    String description() {
        return description;
    }

    /**
     * The papers from one number up to another, made when they are asked for: first those of the folder, if there is one, and then papers
     * {@linkplain RecombinedPapers made of their parts}.
     */
    List<Paper> papers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> number < real.size() ? real.get(number) : more.apply(number))
                .toList();
    }

    /** So many papers; all there are, when a folder has fewer. */
    List<Paper> papers(int count) {
        if (real.isEmpty()) {
            return RandomPapers.realistic(SEED).list(count);
        }
        return real.subList(0, Math.min(count, real.size()));
    }
}
