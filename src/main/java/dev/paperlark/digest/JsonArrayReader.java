package dev.paperlark.digest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.paperlark.model.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a JSON array of rows, on one line or on many, like the lines of JSONL. What follows a broken place is lost. */
final class JsonArrayReader {
    private static final Pattern BEGINNING = Pattern.compile("^\\s*+\\[\\s*+\\{");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLinesReader.MAX_DEPTH)
                    .maxStringLength(JsonLinesReader.MAX_ROW_CHARACTERS)
                    .build())
            .build();

    private JsonArrayReader() {}

    /** Whether the text begins with an array of objects. */
    static boolean recognises(SourceText source) {
        return BEGINNING.matcher(source.text()).find();
    }

    /** The papers with the lines on which their rows begin. */
    static List<Digest.Entry> read(SourceText source, Problems problems) {
        List<Digest.Entry> entries = new ArrayList<>();
        String text = source.text();
        int line = 1;
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            for (int rows = 0; parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null; rows++) {
                line = parser.currentTokenLocation().getLineNr();
                if (rows == JsonLinesReader.MAX_ROWS) {
                    problems.add(line, JsonLinesReader.tooManyRows());
                    return entries;
                }
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getCharOffset();
                JsonLinesReader.file(JsonLinesReader.row(text.substring(start, end)), line, entries, problems);
            }
        } catch (IOException broken) {
            problems.add(line, "an array that is not complete JSON, read up to here");
        }
        return entries;
    }
}
