package dev.paperlark.search;

import dev.paperlark.model.PaperId;
import dev.paperlark.query.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/** The papers that came in lately, in one state of the index. */
final class LateArrivals {
    private final IndexSearcher searcher;

    LateArrivals(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Those that came in at an instant or later and that at least one of the queries finds. */
    Set<PaperId> found(Instant since, List<Query> queries) throws IOException {
        if (queries.isEmpty()) {
            return Set.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(QueryTranslator.translate(query), Occur.SHOULD));
        BooleanQuery wanted = new BooleanQuery.Builder()
                .add(any.build(), Occur.FILTER)
                .add(LongPoint.newRangeQuery(IndexField.ARRIVED, since.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER)
                .build();
        int most = Math.max(1, searcher.getIndexReader().numDocs());
        Set<PaperId> found = new HashSet<>();
        for (ScoreDoc hit : searcher.search(wanted, most, Sort.INDEXORDER).scoreDocs) {
            found.add(Search.idOf(searcher, hit));
        }
        return found;
    }
}
