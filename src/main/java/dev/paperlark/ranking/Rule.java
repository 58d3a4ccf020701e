package dev.paperlark.ranking;

/** What decided where a paper stands in an alert, before the finer order among its neighbours. */
public enum Rule {
    /** Like a paper that was liked: one group up. */
    LIKED,
    /** Hit in the title. */
    TITLE,
    /** Hit in the abstract. */
    ABSTRACT,
    /** Hit elsewhere. */
    ELSEWHERE,
    /** Like a paper that was disliked: one group down. */
    DISLIKED
}
