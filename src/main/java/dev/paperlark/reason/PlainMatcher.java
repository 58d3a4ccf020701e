package dev.paperlark.reason;

import dev.paperlark.model.Match;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Reason;
import dev.paperlark.query.Query;
import dev.paperlark.query.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Matches one query after another, exactly by the text-and-query specification. The measure of every faster matcher.
 *
 * <p>Stateless and safe for use by many threads. Needs time in proportion to papers times queries times text.
 */
public final class PlainMatcher {

    /**
     * Why a paper matches, or empty when it does not. The reasons are those of every positive term that hit, in the order of the
     * query, equal ones once; there is at least one for every query that the parser accepts.
     */
    public Optional<List<Reason>> match(Query query, SearchablePaper paper) {
        TermHits hits = new TermHits(paper);
        if (!query.accept(new Evaluation(hits))) {
            return Optional.empty();
        }
        List<Term> positive = query.accept(new PositiveTerms());
        return Optional.of(positive.stream()
                .flatMap(term -> hits.of(term).stream())
                .distinct()
                .toList());
    }

    /** All matches: the papers in order, for each paper the queries in order. */
    public List<Match> match(List<Paper> papers, List<StandingQuery> queries) {
        List<Match> matches = new ArrayList<>();
        for (Paper paper : papers) {
            SearchablePaper searchable = SearchablePaper.of(paper);
            for (StandingQuery standing : queries) {
                match(standing.query(), searchable)
                        .ifPresent(reasons -> matches.add(new Match(paper, standing.subscription(), reasons)));
            }
        }
        return List.copyOf(matches);
    }

    /** Whether the query holds. */
    private record Evaluation(TermHits hits) implements Query.Visitor<Boolean> {
        @Override
        public Boolean and(Query.And and) {
            return and.parts().stream().allMatch(part -> part.accept(this));
        }

        @Override
        public Boolean or(Query.Or or) {
            return or.parts().stream().anyMatch(part -> part.accept(this));
        }

        @Override
        public Boolean not(Query.Not not) {
            return !not.excluded().accept(this);
        }

        @Override
        public Boolean term(Term term) {
            return hits.of(term).isPresent();
        }
    }

    /** The terms under no NOT, in the order of the query. */
    private record PositiveTerms() implements Query.Visitor<List<Term>> {
        @Override
        public List<Term> and(Query.And and) {
            return ofAll(and.parts());
        }

        @Override
        public List<Term> or(Query.Or or) {
            return ofAll(or.parts());
        }

        @Override
        public List<Term> not(Query.Not not) {
            return List.of();
        }

        @Override
        public List<Term> term(Term term) {
            return List.of(term);
        }

        private List<Term> ofAll(List<Query> parts) {
            return parts.stream().flatMap(part -> part.accept(this).stream()).toList();
        }
    }
}
