package dev.paperlark.search;

import dev.paperlark.text.NamePairing;
import dev.paperlark.text.Token;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Papers with an author of this name: the index finds those that have the words among their authors, {@link NamePairing} confirms. */
final class NamedAuthor extends Query {
    private final List<String> words;
    private final Query candidates;

    /** @param candidates finds at least every paper that has such an author */
    NamedAuthor(List<String> words, Query candidates) {
        this.words = List.copyOf(words);
        this.candidates = candidates;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = candidates.rewrite(searcher);
        return rewritten.equals(candidates) ? this : new NamedAuthor(words, rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Weight found = searcher.createWeight(candidates, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                Scorer scorer = found.scorer(context);
                return scorer == null
                        ? null
                        : new ConstantScoreScorer(this, score(), scoreMode, new Check(scorer, context));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    /** Compares whole names, each of a segment's names at most once. */
    private final class Check extends TwoPhaseIterator {
        private static final float COST = 1_000;

        private final SortedSetDocValues names;
        private final Map<Long, Boolean> verdicts = new HashMap<>();

        Check(Scorer candidates, LeafReaderContext context) throws IOException {
            super(candidates.iterator());
            this.names = DocValues.getSortedSet(context.reader(), IndexField.NAMES);
        }

        @Override
        public boolean matches() throws IOException {
            if (!names.advanceExact(approximation.docID())) {
                return false;
            }
            for (int left = names.docValueCount(); left > 0; left--) {
                if (isMeant(names.nextOrd())) {
                    return true;
                }
            }
            return false;
        }

        private boolean isMeant(long name) throws IOException {
            Boolean known = verdicts.get(name);
            if (known == null) {
                known = NamePairing.pairs(words, tokens(names.lookupOrd(name).utf8ToString()));
                verdicts.put(name, known);
            }
            return known;
        }

        @Override
        public float matchCost() {
            return COST;
        }
    }

    private static List<Token> tokens(String name) {
        return Arrays.stream(name.split(" "))
                .map(word -> new Token(word, word, 0, 0, 0))
                .toList();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String defaultField) {
        return IndexField.AUTHOR + ":" + words;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && words.equals(((NamedAuthor) other).words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), words);
    }
}
