package dev.paperlark.reason;

import dev.paperlark.query.Query;
import dev.paperlark.query.Term;
import java.util.Comparator;
import java.util.List;

/**
 * Tells why a query finds a paper or not. It finds the same as {@link PlainMatcher}. Stateless and safe for use by many threads.
 */
public final class Explainer {

    /**
     * What fits and what stands in the way. Of alternatives none of which fits, the one that is nearest tells what it lacks, unless nothing
     * of it fits: then the alternatives are missing as a whole.
     */
    public Explanation explain(Query query, SearchablePaper paper) {
        return query.accept(new Account(new TermHits(paper)));
    }

    private record Account(TermHits hits) implements Query.Visitor<Explanation> {
        @Override
        public Explanation and(Query.And and) {
            return ofAll(and.parts()).stream().reduce(Explanation.nothing(), Explanation::with);
        }

        @Override
        public Explanation or(Query.Or or) {
            List<Explanation> alternatives = ofAll(or.parts());
            return alternatives.stream()
                    .filter(Explanation::holds)
                    .reduce(Explanation::with)
                    .or(() -> alternatives.stream()
                            .min(Comparator.comparingInt(Explanation::distance))
                            .filter(nearest -> !nearest.hits().isEmpty()))
                    .orElseGet(() -> Explanation.missing(or));
        }

        @Override
        public Explanation not(Query.Not not) {
            Explanation excluded = not.excluded().accept(this);
            return excluded.holds() ? Explanation.excluded(not.excluded(), excluded.hits()) : Explanation.nothing();
        }

        @Override
        public Explanation term(Term term) {
            return hits.of(term).map(Explanation::hit).orElseGet(() -> Explanation.missing(term));
        }

        private List<Explanation> ofAll(List<Query> parts) {
            return parts.stream().map(part -> part.accept(this)).toList();
        }
    }
}
