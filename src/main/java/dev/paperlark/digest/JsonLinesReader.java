package dev.paperlark.digest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.paperlark.model.Digest;
import java.util.ArrayList;
import java.util.List;

/** Reads JSONL: one paper a line. A bad line is a problem, the others still come out. */
final class JsonLinesReader {
    /** Deeper than any real row by far; a hostile one must not fill the stack. */
    static final int MAX_DEPTH = 64;

    private static final int MAX_NUMBER_CHARACTERS = 100;
    private static final int MAX_STRING_CHARACTERS = 1_000_000;

    /** A row may be written in {@code \}{@code uXXXX} escapes, six characters for one. */
    static final int MAX_ROW_CHARACTERS = 6 * DigestReader.MAX_ENTRY_CHARACTERS;

    /** A hundred times the largest digest seen; a file of nothing but tiny rows must not take a minute. */
    static final int MAX_ROWS = 100_000;

    /** How many lines are looked at to recognise the kind; one of them may be torn. */
    private static final int SAMPLE_LINES = 20;

    private static final ObjectReader JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_CHARACTERS)
                            .maxStringLength(MAX_STRING_CHARACTERS)
                            .build())
                    .build())
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonLinesReader() {}

    /** Whether at least half of the first lines begin like a JSON object. */
    static boolean recognises(SourceText source) {
        int objects = 0;
        int seen = 0;
        for (int line = 0; line < source.lineCount() && seen < SAMPLE_LINES; line++) {
            if (source.lineLength(line) > 0) {
                seen++;
                objects += source.lineStartsWith(line, "{") ? 1 : 0;
            }
        }
        return objects > 0 && 2 * objects >= seen;
    }

    static List<Digest.Entry> read(SourceText source, Problems problems) {
        List<Digest.Entry> entries = new ArrayList<>();
        int rows = 0;
        for (int line = 0; line < source.lineCount(); line++) {
            if (source.line(line).isBlank()) {
                continue;
            }
            if (rows++ == MAX_ROWS) {
                problems.add(line + 1, tooManyRows());
                return entries;
            }
            file(row(source.line(line)), line + 1, entries, problems);
        }
        return entries;
    }

    static String tooManyRows() {
        return "more than " + MAX_ROWS + " rows, not read any further";
    }

    /** Puts what became of a row where it belongs. */
    static void file(PaperAssembler.Outcome outcome, int line, List<Digest.Entry> entries, Problems problems) {
        if (outcome instanceof PaperAssembler.Accepted accepted) {
            entries.add(new Digest.Entry(accepted.paper(), line));
        } else if (outcome instanceof PaperAssembler.Rejected rejected) {
            problems.add(line, rejected.reason());
        }
    }

    /** Reads the text of one row. */
    static PaperAssembler.Outcome row(String line) {
        if (line.length() > MAX_ROW_CHARACTERS) {
            return new PaperAssembler.Rejected(PaperAssembler.tooLong());
        }
        try {
            JsonNode row = JSON.readTree(line);
            return row.isObject()
                    ? PaperAssembler.assemble(JsonRow.draft(row))
                    : new PaperAssembler.Rejected("a line that is JSON but no object");
        } catch (JsonProcessingException broken) {
            return new PaperAssembler.Rejected("a line that is not complete JSON");
        }
    }
}
