package dev.paperlark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paperlark.model.Category;
import dev.paperlark.model.Digest;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.util.List;
import java.util.Optional;

/** A digest entry as one JSON object on one line, as the command line's specification has it (section "parse"). */
final class PaperJson {
    private final ObjectMapper mapper = new ObjectMapper();

    String line(Digest.Entry entry, String fileName) {
        ObjectNode json = fields(entry.paper());
        json.put("source", fileName);
        json.put("line", entry.line());
        return write(json);
    }

    /** The same for a paper that was stored, of which no place in a file is known. */
    String line(Paper paper) {
        return write(fields(paper));
    }

    private ObjectNode fields(Paper paper) {
        ObjectNode json = mapper.createObjectNode();
        json.put("id", paper.id().value());
        paper.version().ifPresentOrElse(number -> json.put("version", number), () -> json.putNull("version"));
        json.put("title", paper.title());
        json.set("authors", array(paper.authors()));
        json.set(
                "categories",
                array(paper.categories().stream().map(Category::name).toList()));
        Optional<Summary> summary = paper.summaries().stream().findFirst();
        for (SummaryPart part : SummaryPart.values()) {
            put(json, part.key(), summary.flatMap(s -> s.part(part)));
        }
        put(json, "abstract", paper.abstractText());
        put(json, "comment", paper.comment());
        json.set("keywords", array(paper.keywords()));
        put(json, "url", paper.url());
        put(json, "codeUrl", paper.codeUrl());
        put(json, "language", summary.flatMap(Summary::language));
        ObjectNode extras = json.putObject("extras");
        paper.extras().forEach(extras::put);
        return json;
    }

    private ArrayNode array(List<String> texts) {
        ArrayNode array = mapper.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static void put(ObjectNode json, String name, Optional<String> text) {
        text.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
    }

    /** One line for every reader: some take the separators of Unicode for the end of one, so these are escaped. */
    private String write(ObjectNode json) {
        try {
            return mapper.writeValueAsString(json)
                    .replace("\u0085", "\\u0085")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and numbers can always be written", e);
        }
    }
}
