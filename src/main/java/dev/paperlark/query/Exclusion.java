package dev.paperlark.query;

/** Tells whether a query asks for something, and does not only exclude. Stateless. */
final class Exclusion implements Query.Visitor<Boolean> {
    private static final Exclusion INSTANCE = new Exclusion();

    private Exclusion() {}

    /** Whether each exclusion stands beside something that is asked for. */
    static boolean hasCompany(Query query) {
        return query.accept(INSTANCE);
    }

    @Override
    public Boolean and(Query.And and) {
        return and.parts().stream().anyMatch(Exclusion::hasCompany);
    }

    @Override
    public Boolean or(Query.Or or) {
        return or.parts().stream().allMatch(Exclusion::hasCompany);
    }

    @Override
    public Boolean not(Query.Not not) {
        return false;
    }

    @Override
    public Boolean term(Term term) {
        return true;
    }
}
