package dev.paperlark.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SummaryPart;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Digest files of invented papers, as the public ones are written. */
public final class Digests {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Digests() {}

    /** A JSONL digest with one summary for each paper. */
    public static byte[] jsonl(Paper... papers) {
        return Arrays.stream(papers)
                .map(Digests::row)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(Paper paper) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("id", paper.id().value());
        row.put("abs", "https://arxiv.org/abs/" + paper.id());
        row.put("title", paper.title());
        paper.authors().forEach(row.withArray("authors")::add);
        paper.categories().stream().map(Category::name).forEach(row.withArray("categories")::add);
        row.put("comment", paper.comment().orElse(null));
        row.put("summary", paper.abstractText().orElse(""));
        ObjectNode summary = row.putObject("AI");
        for (SummaryPart part : SummaryPart.values()) {
            paper.summaries().stream()
                    .findFirst()
                    .flatMap(s -> s.part(part))
                    .ifPresent(text -> summary.put(part.key(), text));
        }
        return row.toString();
    }
}
