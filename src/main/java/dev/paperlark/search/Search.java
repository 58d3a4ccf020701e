package dev.paperlark.search;

import dev.paperlark.model.PaperId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;

/** One search over one state of the index. */
final class Search {
    private static final SortField BY_AGE =
            LongField.newSortField(IndexField.PUBLISHED, true, SortedNumericSelector.Type.MAX);

    static final Sort NEWEST_FIRST = new Sort(BY_AGE);

    private final IndexSearcher searcher;

    /** @param budget what the search may take of the processor, in the thread that makes and runs it; a person waits, and so do others */
    Search(IndexSearcher shared, Duration budget) {
        searcher = limited(shared, budget);
    }

    static IndexSearcher limited(IndexSearcher shared, Duration budget) {
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setQueryCache(null);
        searcher.setTimeout(new ProcessorBudget(budget));
        return searcher;
    }

    SearchOutcome run(Query query, SearchOrder order, SearchPage page) throws IOException {
        if (page.end() > SearchPage.MAX_END) {
            return new SearchOutcome.TooBroad();
        }
        try {
            TopDocs top = order == SearchOrder.BEST ? best(query, page.end()) : newest(query, page.end());
            return searcher.timedOut() ? new SearchOutcome.TooBroad() : found(top, page);
        } catch (PrefixHits.TooManyTerms | IndexSearcher.TooManyClauses e) {
            return new SearchOutcome.TooBroad();
        }
    }

    private TopDocs best(Query query, int count) throws IOException {
        return searcher.search(query, BestFirst.of(count, newest(searcher.getIndexReader())));
    }

    private TopDocs newest(Query query, int count) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(NEWEST_FIRST, count, BestFirst.COUNTED));
    }

    /** When the newest paper appeared. */
    static long newest(IndexReader reader) {
        try {
            byte[] newest = PointValues.getMaxPackedValue(reader, IndexField.PUBLISHED);
            return newest == null ? 0 : LongPoint.decodeDimension(newest, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the oldest paper appeared. */
    static long oldest(IndexReader reader) throws IOException {
        byte[] oldest = PointValues.getMinPackedValue(reader, IndexField.PUBLISHED);
        return oldest == null ? 0 : LongPoint.decodeDimension(oldest, 0);
    }

    private SearchOutcome found(TopDocs top, SearchPage page) throws IOException {
        List<PaperId> ids = new ArrayList<>();
        for (int i = page.from(); i < top.scoreDocs.length; i++) {
            ids.add(idOf(searcher, top.scoreDocs[i]));
        }
        boolean exact = top.totalHits.relation == TotalHits.Relation.EQUAL_TO;
        return new SearchOutcome.Found(ids, top.totalHits.value, exact);
    }

    static PaperId idOf(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        BinaryDocValues ids = DocValues.getBinary(leaf.reader(), IndexField.ID);
        ids.advanceExact(hit.doc - leaf.docBase);
        return new PaperId(ids.binaryValue().utf8ToString());
    }
}
