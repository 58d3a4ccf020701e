package dev.paperlark.search;

import dev.paperlark.model.PaperField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** Papers in which terms stand at fixed distances inside the section of one field. */
final class SectionPhrase extends Query {
    private final List<IndexTerm> terms;
    private final PaperField field;

    SectionPhrase(List<IndexTerm> terms, PaperField field) {
        this.terms = List.copyOf(terms);
        this.field = field;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                List<PostingsEnum> postings = postings(context);
                return postings.isEmpty()
                        ? null
                        : new ConstantScoreScorer(this, score(), scoreMode, new Check(postings, context));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    /** Those of every term, or none when a term is absent. */
    private List<PostingsEnum> postings(LeafReaderContext context) throws IOException {
        List<PostingsEnum> postings = new ArrayList<>();
        for (IndexTerm term : terms) {
            PostingsEnum found =
                    context.reader().postings(new Term(IndexField.TEXT, term.text()), PostingsEnum.POSITIONS);
            if (found == null) {
                return List.of();
            }
            postings.add(found);
        }
        return postings;
    }

    /** Reads the positions of documents that have all terms. */
    private final class Check extends TwoPhaseIterator {
        private static final float COST = 1;

        private final List<PostingsEnum> postings;
        private final SectionReader section;
        private int[] beginnings = new int[16];
        private int count;

        Check(List<PostingsEnum> postings, LeafReaderContext context) throws IOException {
            super(postings.size() == 1 ? postings.get(0) : ConjunctionUtils.intersectIterators(postings));
            this.postings = postings;
            this.section = new SectionReader(context.reader(), field);
        }

        @Override
        public boolean matches() throws IOException {
            section.advance(approximation.docID());
            readBeginnings();
            for (int i = 1; i < postings.size() && count > 0; i++) {
                retain(postings.get(i), terms.get(i).position());
            }
            return count > 0;
        }

        /** Where the phrase would begin, by the places of its first term. */
        private void readBeginnings() throws IOException {
            count = 0;
            PostingsEnum first = postings.get(0);
            for (int left = first.freq(); left > 0; left--) {
                int beginning = first.nextPosition() - terms.get(0).position();
                if (section.endsBefore(beginning)) {
                    return;
                }
                if (section.contains(beginning)) {
                    beginnings = ArrayUtil.grow(beginnings, count + 1);
                    beginnings[count++] = beginning;
                }
            }
        }

        private void retain(PostingsEnum term, int distance) throws IOException {
            int kept = 0;
            int candidate = 0;
            for (int left = term.freq(); left > 0 && candidate < count; left--) {
                int beginning = term.nextPosition() - distance;
                while (candidate < count && beginnings[candidate] < beginning) {
                    candidate++;
                }
                if (candidate < count && beginnings[candidate] == beginning) {
                    beginnings[kept++] = beginning;
                    candidate++;
                }
            }
            count = kept;
        }

        @Override
        public float matchCost() {
            return COST * postings.size();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String defaultField) {
        return field.key() + ":" + terms;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && terms.equals(((SectionPhrase) other).terms)
                && field == ((SectionPhrase) other).field;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), terms, field);
    }
}
