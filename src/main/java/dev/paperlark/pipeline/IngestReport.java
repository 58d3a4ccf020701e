package dev.paperlark.pipeline;

import dev.paperlark.model.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one digest file.
 *
 * @param source the name it was handed over under
 * @param created papers that were new here
 * @param known papers that brought nothing new
 * @param improved papers that were known and are now told better
 * @param problems entries and lines that could not be used
 * @param readBefore when the very same bytes were ingested already; then nothing was stored again
 */
public record IngestReport(
        String source,
        Digest.Verdict verdict,
        int created,
        int known,
        int improved,
        List<Digest.Problem> problems,
        Optional<Instant> readBefore) {
    public IngestReport {
        problems = List.copyOf(problems);
    }

    /** Whether the file was a digest, with papers or without. */
    public boolean isDigest() {
        return verdict != Digest.Verdict.NO_DIGEST;
    }

    /** What came of it, in a few words of plain English. */
    public String counts() {
        if (!isDigest()) {
            return "not a digest";
        }
        String counts =
                "%d new, %d known, %d improved, %d rejected".formatted(created, known, improved, problems.size());
        return readBefore
                .map(at -> counts + " (the same file was read before, at " + at + ")")
                .orElse(counts);
    }

    /** The report with every problem on a line of its own. */
    public String inFull() {
        StringBuilder text = new StringBuilder(source + ": " + counts() + "\n");
        problems.forEach(problem -> text.append(source)
                .append(':')
                .append(problem.line())
                .append(": ")
                .append(problem.message())
                .append('\n'));
        return text.toString();
    }
}
