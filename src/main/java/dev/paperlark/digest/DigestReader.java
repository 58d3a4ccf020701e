package dev.paperlark.digest;

import dev.paperlark.model.Digest;
import dev.paperlark.model.Digest.Verdict;
import java.util.List;

/**
 * Reads a digest of papers, whatever its dialect: Markdown of every known template, JSONL or a JSON array, and any of them in gzip.
 *
 * <p>The kind is told by content, never by name. Any bytes are answered with a digest: what can't be used is a problem with its line,
 * and the good entries around it come out. Immutable and safe for use by many threads.
 */
public final class DigestReader {
    /** Most bytes of a file, after unpacking: two hundred times the largest digest seen. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    /** Most characters of one entry; a paper of 600 authors has a tenth of that, and the database's columns hold it whole. */
    public static final int MAX_ENTRY_CHARACTERS = 250_000;

    /**
     * Reads one file.
     *
     * @param source the name under which the digest and its problems are reported; never looked at
     * @param bytes the file, at most {@link #MAX_BYTES} of them after unpacking
     * @return never null; {@code NO_DIGEST} always comes with a problem that says why
     */
    public Digest read(String source, byte[] bytes) {
        Problems problems = new Problems();
        byte[] plain = Gunzip.isGzip(bytes) ? Gunzip.unpack(bytes, MAX_BYTES, problems) : bytes;
        return readPlain(source, plain, problems);
    }

    private static Digest readPlain(String source, byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            return noDigest(source, "a file of more than " + MAX_BYTES / (1024 * 1024) + " MiB", problems);
        }
        SourceText text = SourceText.decode(bytes, problems);
        if (text.isBlank()) {
            return noDigest(source, "an empty file", problems);
        }
        if (!text.isText()) {
            return noDigest(source, "not a text file", problems);
        }
        if (JsonArrayReader.recognises(text)) {
            return digest(source, JsonArrayReader.read(text, problems), Verdict.NO_DIGEST, problems);
        }
        if (JsonLinesReader.recognises(text)) {
            return digest(source, JsonLinesReader.read(text, problems), Verdict.NO_DIGEST, problems);
        }
        MarkdownReader.Reading reading = MarkdownReader.read(text, problems);
        return digest(source, reading.entries(), reading.verdictWithoutEntries(), problems);
    }

    private static Digest digest(
            String source, List<Digest.Entry> entries, Verdict verdictWithoutEntries, Problems problems) {
        if (!entries.isEmpty()) {
            return new Digest(source, Verdict.PAPERS, entries, problems.inOrder());
        }
        if (verdictWithoutEntries == Verdict.NO_DIGEST) {
            return noDigest(source, "no digest: no paper could be read", problems);
        }
        return new Digest(source, verdictWithoutEntries, List.of(), problems.inOrder());
    }

    private static Digest noDigest(String source, String reason, Problems problems) {
        problems.add(1, reason);
        return new Digest(source, Verdict.NO_DIGEST, List.of(), problems.inOrder());
    }
}
