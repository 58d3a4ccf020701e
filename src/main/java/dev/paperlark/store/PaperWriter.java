package dev.paperlark.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes papers with their summaries in JDBC batches. */
final class PaperWriter {
    private static final String INSERT = """
            INSERT INTO paper (id, version, title, authors, categories, abstract_text, comment_text, keywords, url, code_url,
                               extras, arrived_at, changed_at, change_number)
            VALUES (:id, :version, :title, :authors, :categories, :abstractText, :comment, :keywords, :url, :codeUrl,
                    :extras, :now, :now, :change)""";

    private static final String UPDATE = """
            UPDATE paper
            SET version = :version, title = :title, authors = :authors, categories = :categories,
                abstract_text = :abstractText, comment_text = :comment, keywords = :keywords, url = :url,
                code_url = :codeUrl, extras = :extras, changed_at = :now, change_number = :change
            WHERE id = :id""";

    private static final String INSERT_SUMMARY = """
            INSERT INTO summary (paper_id, language, tldr, motivation, method, result, conclusion)
            VALUES (:paper, :language, :tldr, :motivation, :method, :result, :conclusion)""";

    private final JsonColumn<List<String>> texts = new JsonColumn<>(new TypeReference<>() {});
    private final JsonColumn<Map<String, String>> labelledTexts = new JsonColumn<>(new TypeReference<>() {});

    /**
     * When papers are written.
     *
     * @param change the number of the save
     */
    record Stamp(Instant now, long change) {}

    void insert(Handle handle, Collection<Paper> papers, Stamp stamp) {
        writePapers(handle, INSERT, papers, stamp);
        insertSummaries(handle, papers);
    }

    void update(Handle handle, Collection<Paper> papers, Stamp stamp) {
        writePapers(handle, UPDATE, papers, stamp);
        try (PreparedBatch batch = handle.prepareBatch("DELETE FROM summary WHERE paper_id = :paper")) {
            papers.forEach(paper -> batch.bind("paper", paper.id()).add());
            batch.execute();
        }
        insertSummaries(handle, papers);
    }

    private void writePapers(Handle handle, String statement, Collection<Paper> papers, Stamp stamp) {
        try (PreparedBatch batch = handle.prepareBatch(statement)) {
            for (Paper paper : papers) {
                batch.bind("id", paper.id())
                        .bind("version", paper.version())
                        .bind("title", paper.title())
                        .bind("authors", texts.write(paper.authors()))
                        .bind("categories", texts.write(names(paper.categories())))
                        .bind("abstractText", paper.abstractText())
                        .bind("comment", paper.comment())
                        .bind("keywords", texts.write(paper.keywords()))
                        .bind("url", paper.url())
                        .bind("codeUrl", paper.codeUrl())
                        .bind("extras", labelledTexts.write(paper.extras()))
                        .bind("now", stamp.now())
                        .bind("change", stamp.change())
                        .add();
            }
            batch.execute();
        }
    }

    private static List<String> names(List<Category> categories) {
        return categories.stream().map(Category::name).toList();
    }

    private static void insertSummaries(Handle handle, Collection<Paper> papers) {
        try (PreparedBatch batch = handle.prepareBatch(INSERT_SUMMARY)) {
            for (Paper paper : papers) {
                for (Summary summary : paper.summaries()) {
                    batch.bind("paper", paper.id())
                            .bind("language", summary.language().orElse(""));
                    for (SummaryPart part : SummaryPart.values()) {
                        batch.bind(part.key(), summary.part(part));
                    }
                    batch.add();
                }
            }
            batch.execute();
        }
    }
}
