package dev.paperlark.query;

import java.util.List;

/** What became of a text that was read as a query. */
public sealed interface QueryResult {

    /**
     * It is a query.
     *
     * @param warnings what looks odd in it, in the order of the text; often none
     */
    record Parsed(Query query, List<QueryWarning> warnings) implements QueryResult {
        public Parsed {
            warnings = List.copyOf(warnings);
        }
    }

    /** It is not, for the first reason met. */
    record Refused(QueryError error) implements QueryResult {}
}
