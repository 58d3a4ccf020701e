package dev.paperlark.matching;

import dev.paperlark.model.PaperField;
import dev.paperlark.query.Query;
import dev.paperlark.query.Term;
import java.util.List;
import java.util.Optional;

/** Queries as numbers of {@link Conditions}. Those that differ only in the order or the number of their operands are the same. */
final class Compiler implements Query.Visitor<Integer>, Term.Visitor<Integer> {
    /** The fingerprints of nothing, for each kind of string; far enough apart that no character makes one the other. */
    static final long WORD = 0x9E3779B97F4A7C15L;

    static final long START = 0x3C6EF372FE94F82AL;
    private static final long NAME = 0xDAA66D2C7DDF743FL;
    private static final long VALUE = 0x78DDE6E5FD29F054L;
    private static final List<PaperField> FIELDS = List.of(PaperField.values());

    private final Conditions conditions;

    Compiler(Conditions conditions) {
        this.conditions = conditions;
    }

    static int scope(PaperField field) {
        return FIELDS.indexOf(field);
    }

    /** The fingerprint of a value of a field. */
    static long value(PaperField field, String value) {
        return Conditions.fingerprint(VALUE + scope(field) * WORD, caseless(value));
    }

    /** Equal exactly for strings that are equal in {@link String#equalsIgnoreCase}. */
    private static String caseless(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Character.toLowerCase(Character.toUpperCase(characters[i]));
        }
        return new String(characters);
    }

    @Override
    public Integer and(Query.And and) {
        return joined(Conditions.AND, and.parts());
    }

    @Override
    public Integer or(Query.Or or) {
        return joined(Conditions.OR, or.parts());
    }

    private int joined(int operator, List<Query> parts) {
        return parts.stream()
                .map(part -> part.accept(this))
                .distinct()
                .sorted()
                .reduce((one, other) -> conditions.make(operator | one, other))
                .orElseThrow();
    }

    @Override
    public Integer not(Query.Not not) {
        int excluded = not.excluded().accept(this);
        return conditions.make(Conditions.NOT | excluded, excluded);
    }

    @Override
    public Integer term(Term term) {
        return term.accept((Term.Visitor<Integer>) this);
    }

    @Override
    public Integer phrase(Term.Phrase phrase) {
        int node = phrase.wording().tokens().stream()
                .map(word -> conditions.string(Conditions.fingerprint(WORD, word)))
                .reduce(conditions::make)
                .orElseThrow();
        return inField(node, phrase.field());
    }

    @Override
    public Integer prefix(Term.Prefix prefix) {
        return inField(conditions.start(Conditions.fingerprint(START, prefix.start())), prefix.field());
    }

    private int inField(int node, Optional<PaperField> field) {
        return field.map(each -> conditions.make(node, ~scope(each))).orElse(node);
    }

    @Override
    public Integer inCategory(Term.InCategory inCategory) {
        return conditions.string(value(inCategory.scope(), inCategory.category().name()));
    }

    @Override
    public Integer id(Term.Id id) {
        return conditions.string(value(PaperField.ID, id.baseId()));
    }

    @Override
    public Integer has(Term.Has has) {
        return conditions.string(value(PaperField.HAS, has.part().key()));
    }

    @Override
    public Integer author(Term.Author author) {
        List<String> words = author.wording().tokens();
        return conditions.author(Conditions.fingerprint(NAME, String.join(" ", words)), words);
    }
}
