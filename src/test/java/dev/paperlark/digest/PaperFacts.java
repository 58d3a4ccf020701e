package dev.paperlark.digest;

import dev.paperlark.model.Category;
import dev.paperlark.model.Digest;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An entry as plain data, by the names of the command line's {@code parse}; what is absent has no key. */
final class PaperFacts {
    private PaperFacts() {}

    static Map<String, Object> of(Digest.Entry entry) {
        Paper paper = entry.paper();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("id", paper.id().value());
        facts.put("title", paper.title());
        facts.put("line", entry.line());
        paper.version().ifPresent(version -> facts.put("version", version));
        put(facts, "authors", paper.authors());
        put(facts, "categories", paper.categories().stream().map(Category::name).toList());
        put(facts, "keywords", paper.keywords());
        paper.abstractText().ifPresent(text -> facts.put("abstract", text));
        paper.comment().ifPresent(text -> facts.put("comment", text));
        paper.url().ifPresent(url -> facts.put("url", url));
        paper.codeUrl().ifPresent(url -> facts.put("codeUrl", url));
        paper.summaries().forEach(summary -> put(facts, summary));
        if (!paper.extras().isEmpty()) {
            facts.put("extras", paper.extras());
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, Summary summary) {
        summary.language().ifPresent(language -> facts.put("language", language));
        for (SummaryPart part : SummaryPart.values()) {
            summary.part(part).ifPresent(text -> facts.put(part.key(), text));
        }
    }

    private static void put(Map<String, Object> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.put(name, values);
        }
    }
}
