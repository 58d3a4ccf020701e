package dev.paperlark.query;

import dev.paperlark.model.PaperField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a query in the query language, the same for equal queries. Stateless. */
final class CanonicalForm implements Query.Visitor<String>, Term.Visitor<String> {
    private static final CanonicalForm INSTANCE = new CanonicalForm();

    private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z0-9./-]+");

    private CanonicalForm() {}

    static String of(Query query) {
        return query.accept((Query.Visitor<String>) INSTANCE);
    }

    @Override
    public String and(Query.And and) {
        return and.parts().stream()
                .map(part -> part instanceof Query.Or ? bracketed(part) : of(part))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String or(Query.Or or) {
        return or.parts().stream().map(CanonicalForm::of).collect(Collectors.joining(" OR "));
    }

    @Override
    public String not(Query.Not not) {
        Query excluded = not.excluded();
        return "-" + (excluded instanceof Term ? of(excluded) : bracketed(excluded));
    }

    @Override
    public String term(Term term) {
        return term.accept((Term.Visitor<String>) this);
    }

    @Override
    public String phrase(Term.Phrase phrase) {
        return inField(phrase.field(), words(phrase.wording().tokens()));
    }

    @Override
    public String prefix(Term.Prefix prefix) {
        return inField(prefix.field(), prefix.start() + "*");
    }

    @Override
    public String author(Term.Author author) {
        return inField(Optional.of(PaperField.AUTHOR), words(author.wording().tokens()));
    }

    @Override
    public String inCategory(Term.InCategory inCategory) {
        return inField(
                Optional.of(inCategory.scope()), value(inCategory.category().name()));
    }

    @Override
    public String id(Term.Id id) {
        return inField(Optional.of(PaperField.ID), value(id.baseId()));
    }

    @Override
    public String has(Term.Has has) {
        return inField(Optional.of(PaperField.HAS), has.part().key());
    }

    private static String bracketed(Query query) {
        return "(" + of(query) + ")";
    }

    private static String inField(Optional<PaperField> field, String term) {
        return field.map(named -> named.shortKey() + ":").orElse("") + term;
    }

    private static String value(String text) {
        return PLAIN_VALUE.matcher(text).matches() ? text : "\"" + text + "\"";
    }

    private static String words(List<String> tokens) {
        return tokens.size() == 1 ? tokens.get(0) : "\"" + String.join(" ", tokens) + "\"";
    }
}
