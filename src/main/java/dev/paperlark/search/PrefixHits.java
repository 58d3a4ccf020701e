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

/** Papers with a word that begins like this, as it stands or in the singular, in one of their fields or in any that is bare. */
final class PrefixHits extends Query {
    /** More words than this, in one segment of the index, are too many to look through. */
    static final int MAX_TERMS = 20_000;

    private final String start;
    private final Optional<PaperField> field;

    PrefixHits(String start, Optional<PaperField> field) {
        this.start = start;
        this.field = field;
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
        Optional<PaperField> section = field.filter(PaperField::isBare);
        addHits(start, IndexField.of(field), context, postings -> {
            if (section.isPresent()) {
                addHitsInSection(postings, section.get(), hits, context);
            } else {
                hits.add(postings);
            }
        });
        for (PaperField place : field.map(List::of).orElse(TextSections.FIELDS)) {
            addHits(IndexField.otherForm(place, start), IndexField.OTHER_FORMS, context, hits::add);
        }
        DocIdSetIterator found = hits.build().iterator();
        return found == null ? DocIdSetIterator.empty() : found;
    }

    private static void addHits(String prefix, String indexField, LeafReaderContext context, Adding adding)
            throws IOException {
        TermsEnum terms = Terms.getTerms(context.reader(), indexField).iterator();
        BytesRef wanted = new BytesRef(prefix);
        if (terms.seekCeil(wanted) == TermsEnum.SeekStatus.END) {
            return;
        }
        int left = MAX_TERMS;
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, wanted); term = terms.next()) {
            if (left-- == 0) {
                throw new TooManyTerms();
            }
            adding.add(terms.postings(null, PostingsEnum.POSITIONS));
        }
    }

    private interface Adding {
        void add(PostingsEnum postings) throws IOException;
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
        return IndexField.of(field) + ":" + start + "*";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && start.equals(((PrefixHits) other).start)
                && field.equals(((PrefixHits) other).field);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), start, field);
    }
}
