package dev.paperlark.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads papers with their summaries, by two statements.
 *
 * <p>Joins with an array of ids: with a list of values H2 compares each of them with each row that it reads, and PostgreSQL's driver takes at most
 * 65,535.
 */
final class PaperReader {
    private static final String ASKED = " FROM UNNEST(CAST(:ids AS VARCHAR ARRAY)) AS asked (id) ";
    private static final String OF_PAPERS = "JOIN paper ON paper.id = asked.id";

    private final JsonColumn<List<String>> texts = new JsonColumn<>(new TypeReference<>() {});
    private final JsonColumn<Map<String, String>> labelledTexts = new JsonColumn<>(new TypeReference<>() {});

    /** The stored ones among these papers. */
    Map<PaperId, StoredPaper> byId(Handle handle, Collection<PaperId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Query papers = handle.createQuery("SELECT paper.*" + ASKED + OF_PAPERS);
        Query summaries = handle.createQuery("SELECT summary.*" + ASKED + "JOIN summary ON paper_id = asked.id");
        List<String> asked = asked(ids);
        Map<PaperId, StoredPaper> found = new HashMap<>();
        read(papers.bindArray("ids", String.class, asked), summaries.bindArray("ids", String.class, asked))
                .forEach(stored -> found.put(stored.paper().id(), stored));
        return found;
    }

    private static List<String> asked(Collection<PaperId> ids) {
        return ids.stream()
                .map(PaperId::value)
                .map(ColumnTypes::storable)
                .distinct()
                .toList();
    }

    /** The titles of the stored ones among these papers. */
    List<String> titles(Handle handle, Collection<PaperId> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT title" + ASKED + OF_PAPERS)
                        .bindArray("ids", String.class, asked(ids))
                        .mapTo(String.class)
                        .list();
    }

    /** The papers that arrived after an instant, oldest first. */
    List<StoredPaper> arrivedSince(Handle handle, Instant since) {
        Query papers = handle.createQuery("SELECT * FROM paper WHERE arrived_at > :since ORDER BY arrived_at, id");
        Query summaries = handle.createQuery(
                "SELECT summary.* FROM summary JOIN paper ON paper.id = paper_id WHERE arrived_at > :since");
        return read(papers.bind("since", since), summaries.bind("since", since));
    }

    /** The papers that arrived last, the newest first. */
    List<PaperId> newest(Handle handle, int most) {
        return handle.createQuery("SELECT id FROM paper ORDER BY arrived_at DESC, id DESC FETCH FIRST :most ROWS ONLY")
                .bind("most", most)
                .mapTo(PaperId.class)
                .list();
    }

    /** The number of the last save that changed something, 0 when there was none. */
    long lastChange(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(change_number), 0) FROM paper")
                .mapTo(Long.class)
                .one();
    }

    /** The next papers after a mark. */
    ChangedPapers changedAfter(Handle handle, ChangeMark mark, int limit) {
        List<ChangeMark> places = handle.createQuery("""
                        SELECT change_number, id FROM paper
                        WHERE change_number >= :number AND (change_number > :number OR id > :id)
                        ORDER BY change_number, id FETCH FIRST :limit ROWS ONLY""")
                .bind("number", mark.number())
                .bind("id", mark.id())
                .bind("limit", limit)
                .map((row, context) -> new ChangeMark(row.getLong("change_number"), row.getString("id")))
                .list();
        if (places.isEmpty()) {
            return new ChangedPapers(List.of(), mark);
        }
        List<PaperId> ids =
                places.stream().map(place -> new PaperId(place.id())).toList();
        Map<PaperId, StoredPaper> found = byId(handle, ids);
        return new ChangedPapers(
                ids.stream().map(found::get).filter(Objects::nonNull).toList(), places.get(places.size() - 1));
    }

    /** The authors of the papers that arrived after an instant. */
    List<List<String>> authorsSince(Handle handle, Instant since) {
        return handle.createQuery("SELECT authors FROM paper WHERE arrived_at > :since")
                .bind("since", since)
                .map((row, context) -> texts.read(row.getString("authors")))
                .list();
    }

    private List<StoredPaper> read(Query papers, Query summaries) {
        Map<PaperId, List<Summary>> summariesOf = new HashMap<>();
        summaries
                .map((row, context) -> Map.entry(new PaperId(row.getString("paper_id")), summary(row)))
                .forEach(entry -> summariesOf
                        .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return papers.map((row, context) -> paper(row, summariesOf)).list();
    }

    private StoredPaper paper(ResultSet row, Map<PaperId, List<Summary>> summariesOf) throws SQLException {
        PaperId id = new PaperId(row.getString("id"));
        Integer version = row.getObject("version", Integer.class);
        Paper paper = new Paper(
                id,
                version == null ? OptionalInt.empty() : OptionalInt.of(version),
                row.getString("title"),
                texts.read(row.getString("authors")),
                texts.read(row.getString("categories")).stream()
                        .map(Category::new)
                        .toList(),
                Optional.ofNullable(row.getString("abstract_text")),
                Optional.ofNullable(row.getString("comment_text")),
                texts.read(row.getString("keywords")),
                Optional.ofNullable(row.getString("url")),
                Optional.ofNullable(row.getString("code_url")),
                summariesOf.getOrDefault(id, List.of()),
                labelledTexts.read(row.getString("extras")));
        return new StoredPaper(paper, ColumnTypes.instant(row, "arrived_at").orElseThrow());
    }

    private static Summary summary(ResultSet row) throws SQLException {
        Map<SummaryPart, String> parts = new EnumMap<>(SummaryPart.class);
        for (SummaryPart part : SummaryPart.values()) {
            String text = row.getString(part.key());
            if (text != null) {
                parts.put(part, text);
            }
        }
        String language = row.getString("language");
        return new Summary(language.isEmpty() ? Optional.empty() : Optional.of(language), parts);
    }
}
