package dev.paperlark.search;

import dev.paperlark.model.PaperField;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;

/** Papers with a term that begins like this, as it stands or in the singular, in a field of the index or in one section of its text. */
final class PrefixHits extends Query {
    /** More words than this, in one segment of the index, are too many to look through. */
    static final int MAX_TERMS = 20_000;

    private final String start;
    private final String indexField;
    private final Optional<PaperField> section;

    PrefixHits(String start, String indexField, Optional<PaperField> section) {
        this.start = start;
        this.indexField = indexField;
        this.section = section;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                return new ConstantScoreScorer(this, score(), scoreMode, hits(context));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    private DocIdSetIterator hits(LeafReaderContext context) throws IOException {
        DocIdSetBuilder hits = new DocIdSetBuilder(context.reader().maxDoc());
        Terms terms = Terms.getTerms(context.reader(), indexField);
        for (String prefix : List.of(start, IndexField.UNFOLDED + start)) {
            addHits(prefix, terms.iterator(), hits, context);
        }
        DocIdSetIterator found = hits.build().iterator();
        return found == null ? DocIdSetIterator.empty() : found;
    }

    private void addHits(String prefix, TermsEnum terms, DocIdSetBuilder hits, LeafReaderContext context)
            throws IOException {
        BytesRef wanted = new BytesRef(prefix);
        if (terms.seekCeil(wanted) == TermsEnum.SeekStatus.END) {
            return;
        }
        int left = MAX_TERMS;
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, wanted); term = terms.next()) {
            if (left-- == 0) {
                throw new TooManyTerms();
            }
            if (section.isPresent()) {
                addHitsInSection(terms.postings(null, PostingsEnum.POSITIONS), section.get(), hits, context);
            } else {
                hits.add(terms.postings(null, PostingsEnum.NONE));
            }
        }
    }

    private static void addHitsInSection(
            PostingsEnum postings, PaperField field, DocIdSetBuilder hits, LeafReaderContext context)
            throws IOException {
        SectionReader section = new SectionReader(context.reader(), field);
        DocIdSetBuilder.BulkAdder adder = hits.grow((int) postings.cost());
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            section.advance(postings.docID());
            for (int left = postings.freq(); left > 0; left--) {
                if (section.contains(postings.nextPosition())) {
                    adder.add(postings.docID());
                    break;
                }
            }
        }
    }

    /** The prefix fits more words than can be looked through in a moment. */
    static final class TooManyTerms extends RuntimeException {
        TooManyTerms() {
            super("a prefix that fits more than " + MAX_TERMS + " words", null, false, false);
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String defaultField) {
        return section.map(PaperField::key).orElse(indexField) + ":" + start + "*";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && start.equals(((PrefixHits) other).start)
                && indexField.equals(((PrefixHits) other).indexField)
                && section.equals(((PrefixHits) other).section);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), start, indexField, section);
    }
}
