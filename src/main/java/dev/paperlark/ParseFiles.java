package dev.paperlark;

import dev.paperlark.digest.DigestReader;
import dev.paperlark.model.Digest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code parse FILE…}: the papers of digest files as JSON lines. Touches no database. */
@CommandLine.Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Prints the papers of digest files, one JSON object a line.")
final class ParseFiles implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Markdown or JSONL, plain or gzipped, told apart by content; - is standard input.")
    private List<String> files = List.of();

    private final StandardStreams streams;
    private final DigestFiles digestFiles;
    private final PaperJson json = new PaperJson();

    ParseFiles(StandardStreams streams) {
        this.streams = streams;
        this.digestFiles = new DigestFiles(streams, new DigestReader());
    }

    @Override
    public Integer call() {
        int exitCode = ExitCode.DONE;
        for (String file : files) {
            Digest digest = digestFiles.parse(file);
            digest.entries().forEach(entry -> streams.out().println(json.line(entry, DigestFiles.nameOf(file))));
            if (digest.verdict() == Digest.Verdict.NO_DIGEST) {
                exitCode = ExitCode.UNUSABLE_INPUT;
            }
        }
        return exitCode;
    }
}
