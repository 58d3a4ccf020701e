package dev.paperlark.query;

import dev.paperlark.model.PaperField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Says a query in plain words: {@code papers with “diffusion” and “policy”, in cs.RO, not “survey”}.
 *
 * <p>Of the parts of an AND, the plain words come first, exclusions last. Brackets stand around a group that could be misread.
 * Safe for use by many threads. Source: text-and-query specification, section 3.
 */
public final class QueryInWords {
    private final BundleText text;

    /** Speaks the language of the bundle, keys {@code query.words.*}. */
    public QueryInWords(ResourceBundle bundle) {
        this.text = new BundleText(bundle);
    }

    /** The whole query, one line, not escaped. */
    public String say(Query query) {
        return text.say("query.words.papers", clause(query));
    }

    /** One part of a query, such as {@code with “diffusion”} or {@code in cs.RO}, not escaped. */
    public String sayPart(Query part) {
        return clause(part);
    }

    private String clause(Query query) {
        return query.accept(new Clauses());
    }

    private static boolean isPlain(Query query) {
        return (query instanceof Term.Phrase phrase && phrase.field().isEmpty())
                || (query instanceof Term.Prefix prefix && prefix.field().isEmpty());
    }

    /** An OR of plain words, which reads well without brackets. */
    private static boolean isPlainChoice(Query query) {
        return query instanceof Query.Or or && or.parts().stream().allMatch(QueryInWords::isPlain);
    }

    private String joined(String key, Stream<String> parts) {
        return parts.reduce((left, right) -> text.say(key, left, right)).orElse("");
    }

    private String grouped(Query query) {
        boolean needsBrackets = query instanceof Query.And || (query instanceof Query.Or && !isPlainChoice(query));
        return needsBrackets ? text.say("query.words.group", clause(query)) : clause(query);
    }

    private String plainWords(String joint, Stream<Query> plain) {
        return joined(joint, plain.map(this::item));
    }

    /** A plain word without "with". */
    private String item(Query plain) {
        return plain instanceof Term.Prefix prefix ? starting(prefix) : quoted(((Term.Phrase) plain).wording());
    }

    private String starting(Term.Prefix prefix) {
        return text.say("query.words.starting", prefix.start());
    }

    private String quoted(Wording wording) {
        return text.say("query.words.quote", wording.written());
    }

    /** What a person would say after "papers". */
    private final class Clauses implements Query.Visitor<String> {
        @Override
        public String and(Query.And and) {
            List<String> clauses = new ArrayList<>();
            List<Query> plain =
                    and.parts().stream().filter(QueryInWords::isPlain).toList();
            if (!plain.isEmpty()) {
                clauses.add(text.say("query.words.text", plainWords("query.words.both", plain.stream())));
            }
            and.parts().stream()
                    .filter(part -> !isPlain(part) && !(part instanceof Query.Not))
                    .forEach(part -> clauses.add(grouped(part)));
            and.parts().stream().filter(Query.Not.class::isInstance).forEach(part -> clauses.add(clause(part)));
            return joined("query.words.then", clauses.stream());
        }

        @Override
        public String or(Query.Or or) {
            if (isPlainChoice(or)) {
                return text.say("query.words.text", plainWords("query.words.either", or.parts().stream()));
            }
            return joined("query.words.either", or.parts().stream().map(QueryInWords.this::grouped));
        }

        @Override
        public String not(Query.Not not) {
            Query excluded = not.excluded();
            if (excluded instanceof Term term) {
                return term.accept(new TermClauses(".not"));
            }
            return text.say("query.words.not", text.say("query.words.group", clause(excluded)));
        }

        @Override
        public String term(Term term) {
            return term.accept(new TermClauses(""));
        }
    }

    /** One term, asked for or excluded. */
    private final class TermClauses implements Term.Visitor<String> {
        private final String ending;

        private TermClauses(String ending) {
            this.ending = ending;
        }

        @Override
        public String phrase(Term.Phrase phrase) {
            return inField(phrase.field(), quoted(phrase.wording()));
        }

        @Override
        public String prefix(Term.Prefix prefix) {
            return inField(prefix.field(), starting(prefix));
        }

        @Override
        public String author(Term.Author author) {
            return text.say("query.words.author" + ending, quoted(author.wording()));
        }

        @Override
        public String inCategory(Term.InCategory inCategory) {
            String key = "query.words." + inCategory.scope().key() + ending;
            return text.say(key, inCategory.category().name());
        }

        @Override
        public String id(Term.Id id) {
            return text.say("query.words.id" + ending, id.baseId());
        }

        @Override
        public String has(Term.Has has) {
            return text.say("query.words.has." + has.part().key() + ending);
        }

        private String inField(Optional<PaperField> field, String item) {
            return field.map(named -> text.say(
                            "query.words.in_field" + ending, item, text.say("query.words.field." + named.key())))
                    .orElseGet(() -> text.say("query.words.text" + ending, item));
        }
    }
}
