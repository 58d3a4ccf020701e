package dev.paperlark.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a person wants to find: terms joined by AND, OR and NOT. Immutable.
 *
 * <p>A query has one shape: no AND stands directly in an AND, no OR in an OR, no NOT in a NOT. Two queries that differ only
 * in the writing of their words are equal.
 *
 * <p>Source: text-and-query specification, section 3.
 */
public sealed interface Query permits Query.And, Query.Or, Query.Not, Term {

    /** Calls the visitor's method for this kind of query. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The canonical form, the same for equal queries, in the query language. The {@link QueryParser} reads it back as an equal
     * query unless it is longer than a person may type.
     */
    @Override
    String toString();

    /** All of the parts; a single part is itself. The parts keep their order. */
    static Query and(List<Query> parts) {
        List<Query> flat = parts.stream()
                .flatMap(part -> part instanceof And and ? and.parts().stream() : Stream.of(part))
                .toList();
        return flat.size() == 1 ? flat.get(0) : new And(flat);
    }

    /** At least one of the parts; a single part is itself. The parts keep their order. */
    static Query or(List<Query> parts) {
        List<Query> flat = parts.stream()
                .flatMap(part -> part instanceof Or or ? or.parts().stream() : Stream.of(part))
                .toList();
        return flat.size() == 1 ? flat.get(0) : new Or(flat);
    }

    /** Everything else; not not is the query itself. */
    static Query not(Query excluded) {
        return excluded instanceof Not not ? not.excluded() : new Not(excluded);
    }

    /**
     * All of the parts.
     *
     * @param parts at least two, none an {@code And}
     */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(And.class::isInstance)) {
                throw new IllegalArgumentException("an AND has two or more parts, none of them an AND");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /**
     * At least one of the parts.
     *
     * @param parts at least two, none an {@code Or}
     */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(Or.class::isInstance)) {
                throw new IllegalArgumentException("an OR has two or more parts, none of them an OR");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /**
     * Whatever the query does not find.
     *
     * @param excluded not a {@code Not}
     */
    record Not(Query excluded) implements Query {
        public Not {
            if (excluded instanceof Not) {
                throw new IllegalArgumentException("not not is the query itself");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /** One method for each kind of query. */
    interface Visitor<R> {
        R and(Query.And and);

        R or(Query.Or or);

        R not(Query.Not not);

        R term(Term term);
    }
}
