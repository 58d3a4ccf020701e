package dev.paperlark.query;

import dev.paperlark.model.Category;
import dev.paperlark.model.PaperField;
import dev.paperlark.query.Lexeme.Kind;
import dev.paperlark.text.Token;
import dev.paperlark.text.Tokenizer;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a term of a word or quoted text, by the field it stands in. Stateless. */
final class TermReader {
    private static final String STAR = "*";

    /** An arXiv id of the new or the old style, however people write it; the group is the base id. */
    private static final Pattern ARXIV_ID = Pattern.compile(
            "(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf)/|arxiv:)?\\s*(\\d{4}\\.\\d{4,5}|[a-z.-]+/\\d{7})(?:v\\d+)?");

    private static final Pattern WHOLE_ARCHIVE = Pattern.compile("(?:\\.\\*)+$");

    private final Tokenizer tokenizer;
    private final ArxivTaxonomy taxonomy;

    TermReader(Tokenizer tokenizer, ArxivTaxonomy taxonomy) {
        this.tokenizer = tokenizer;
        this.taxonomy = taxonomy;
    }

    Term read(Lexeme lexeme, Optional<PaperField> field, List<QueryWarning> warnings) throws Refusal {
        if (field.isEmpty()) {
            return words(lexeme, field, warnings);
        }
        return switch (field.get()) {
            case TITLE, ABSTRACT, TLDR, AI, KEYWORDS, COMMENT -> words(lexeme, field, warnings);
            case AUTHOR -> author(lexeme, warnings);
            case CATEGORY, PRIMARY -> category(lexeme, field.get(), warnings);
            case ID -> id(lexeme);
            case HAS -> has(lexeme);
        };
    }

    private Term words(Lexeme lexeme, Optional<PaperField> field, List<QueryWarning> warnings) throws Refusal {
        if (hasStar(lexeme)) {
            return prefix(lexeme, field);
        }
        List<Token> tokens = tokens(lexeme);
        if (tokens.get(tokens.size() - 1).position() >= tokens.size()) {
            warnings.add(new QueryWarning(lexeme.column(), "query.warning.signs", List.of(lexeme.text())));
        }
        return new Term.Phrase(
                field, new Wording(tokens.stream().map(Token::text).toList(), lexeme.text()));
    }

    private Term prefix(Lexeme lexeme, Optional<PaperField> field) throws Refusal {
        String word = lexeme.text();
        String stem = word.substring(0, word.length() - 1);
        List<Token> tokens = tokens(new Lexeme(lexeme.kind(), stem, lexeme.column()));
        if (!word.endsWith(STAR) || stem.contains(STAR) || tokens.size() > 1) {
            throw new Refusal(lexeme.column(), "query.error.prefix.one_word", word);
        }
        if (tokens.stream().anyMatch(Token::isCjk)) {
            throw new Refusal(lexeme.column(), "query.error.prefix.cjk", word, stem);
        }
        String start = tokens.stream().map(Token::unfolded).collect(Collectors.joining());
        if (start.codePointCount(0, start.length()) < QueryParser.MIN_PREFIX) {
            throw new Refusal(lexeme.column(), "query.error.prefix.short", word, QueryParser.MIN_PREFIX);
        }
        return new Term.Prefix(field, start);
    }

    private Term author(Lexeme lexeme, List<QueryWarning> warnings) throws Refusal {
        if (hasStar(lexeme)) {
            return prefix(lexeme, Optional.of(PaperField.AUTHOR));
        }
        List<Token> tokens = tokens(lexeme);
        if (tokens.stream().allMatch(TermReader::isInitial)) {
            warnings.add(new QueryWarning(lexeme.column(), "query.warning.initials", List.of(lexeme.text())));
        }
        return new Term.Author(new Wording(tokens.stream().map(Token::unfolded).toList(), lexeme.text()));
    }

    private Term category(Lexeme lexeme, PaperField scope, List<QueryWarning> warnings) throws Refusal {
        String name = WHOLE_ARCHIVE.matcher(value(lexeme)).replaceFirst("").strip();
        if (lexeme.is(Kind.WORD) && name.contains(STAR)) {
            throw new Refusal(lexeme.column(), "query.error.prefix.category", lexeme.text());
        }
        tokens(lexeme);
        Optional<ArxivTaxonomy.Entry> known = taxonomy.find(name);
        if (known.isEmpty()) {
            String nearest = taxonomy.nearest(name).code();
            warnings.add(new QueryWarning(lexeme.column(), "query.warning.unknown_category", List.of(name, nearest)));
        }
        return new Term.InCategory(
                scope, new Category(known.map(ArxivTaxonomy.Entry::code).orElse(name)));
    }

    private Term id(Lexeme lexeme) throws Refusal {
        if (hasStar(lexeme)) {
            throw new Refusal(lexeme.column(), "query.error.prefix.id", lexeme.text());
        }
        tokens(lexeme);
        Matcher matcher = ARXIV_ID.matcher(value(lexeme));
        return new Term.Id(matcher.matches() ? matcher.group(1) : value(lexeme));
    }

    private Term has(Lexeme lexeme) throws Refusal {
        Optional<Term.Part> part = Arrays.stream(Term.Part.values())
                .filter(known -> known.key().equals(value(lexeme)))
                .findFirst();
        if (part.isEmpty()) {
            String known = Arrays.stream(Term.Part.values())
                    .map(each -> "has:" + each.key())
                    .collect(Collectors.joining(", "));
            throw new Refusal(lexeme.column(), "query.error.unknown_has", lexeme.text(), known);
        }
        return new Term.Has(part.get());
    }

    /** The error for a field without a term, by what stands in the term's place. */
    static Refusal withoutTerm(Lexeme name, PaperField field, Lexeme found) {
        return switch (found.kind()) {
            case FIELD -> new Refusal(found.column(), "query.error.field_in_field", name.text(), found.text());
            case NOT -> new Refusal(found.column(), "query.error.not_in_field", name.text(), example(field));
            default -> new Refusal(name.column(), "query.error.field_without_term", name.text(), example(field));
        };
    }

    private static String example(PaperField field) {
        return switch (field) {
            case AUTHOR -> "\"Kaiming He\"";
            case CATEGORY, PRIMARY -> "cs.RO";
            case ID -> "2511.10615";
            case HAS -> "code";
            case TITLE, ABSTRACT, TLDR, AI, KEYWORDS, COMMENT -> "robot";
        };
    }

    /** The error for a name before a colon that is no field. */
    Refusal unknownField(Lexeme name, Lexeme following) {
        String rest = following.is(Kind.WORD) ? following.text() : "";
        String written = name.text() + ":" + rest;
        if (rest.startsWith("//") || name.text().equalsIgnoreCase("arxiv")) {
            return new Refusal(name.column(), "query.error.address", written);
        }
        return Nearest.slipOf(name.text(), PaperField.names())
                .map(nearest -> new Refusal(name.column(), "query.error.unknown_field", name.text(), nearest, written))
                .orElseGet(() -> new Refusal(
                        name.column(),
                        "query.error.no_field",
                        name.text(),
                        String.join(", ", PaperField.names()),
                        written));
    }

    private List<Token> tokens(Lexeme lexeme) throws Refusal {
        List<Token> tokens = tokenizer.tokenize(lexeme.text());
        if (tokens.isEmpty()) {
            throw new Refusal(lexeme.column(), "query.error.nothing", lexeme.text());
        }
        return tokens;
    }

    private static boolean isInitial(Token token) {
        String name = token.unfolded();
        return !token.isCjk() && name.codePointCount(0, name.length()) == 1;
    }

    private static boolean hasStar(Lexeme lexeme) {
        return lexeme.is(Kind.WORD) && lexeme.text().contains(STAR);
    }

    private static String value(Lexeme lexeme) {
        String lowerCase = Normalizer.normalize(lexeme.text(), Form.NFKC).toLowerCase(Locale.ROOT);
        // lower case can bring marks of its own
        return Normalizer.normalize(lowerCase, Form.NFKC).strip();
    }
}
