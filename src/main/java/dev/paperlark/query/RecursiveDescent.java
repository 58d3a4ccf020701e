package dev.paperlark.query;

import dev.paperlark.model.PaperField;
import dev.paperlark.query.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a query from lexemes, one method for each rule of the grammar. For one text. */
final class RecursiveDescent {
    private final List<Lexeme> lexemes;
    private final TermReader terms;
    private final List<QueryWarning> warnings;
    private int index;
    private int depth;
    private int termCount;

    RecursiveDescent(List<Lexeme> lexemes, TermReader terms, List<QueryWarning> warnings) {
        this.lexemes = lexemes;
        this.terms = terms;
        this.warnings = warnings;
    }

    Query readAll() throws Refusal {
        Lexeme first = next();
        if (first.is(Kind.END)) {
            throw new Refusal(1, "query.error.empty");
        }
        Query query = or(Optional.empty());
        if (next().is(Kind.CLOSE)) {
            throw unopened(next());
        }
        requireCompany(query, first);
        return query;
    }

    private Query or(Optional<PaperField> field) throws Refusal {
        Lexeme first = next();
        Query side = and(field);
        if (!next().is(Kind.OR)) {
            return side;
        }
        requireCompany(side, first);
        List<Query> sides = new ArrayList<>(List.of(side));
        while (next().is(Kind.OR)) {
            requireOperand(take());
            first = next();
            side = and(field);
            requireCompany(side, first);
            sides.add(side);
        }
        return Query.or(sides);
    }

    private Query and(Optional<PaperField> field) throws Refusal {
        List<Query> parts = new ArrayList<>(List.of(unary(field)));
        while (next().is(Kind.AND) || next().kind().startsUnary()) {
            if (next().is(Kind.AND)) {
                requireOperand(take());
            }
            parts.add(unary(field));
        }
        return Query.and(parts);
    }

    private Query unary(Optional<PaperField> field) throws Refusal {
        Lexeme lexeme = take();
        return switch (lexeme.kind()) {
            case NOT -> {
                if (!next().kind().startsUnary()) {
                    throw new Refusal(lexeme.column(), "query.error.not_without_term", lexeme.text());
                }
                yield Query.not(unary(field));
            }
            case FIELD -> inField(lexeme);
            case OPEN -> brackets(lexeme, field);
            case WORD, QUOTED -> term(lexeme, field);
            case CLOSE -> throw unopened(lexeme);
            case AND, OR -> throw withoutTerm(lexeme);
            // only after an opening bracket, which complains itself
            case END -> throw new IllegalStateException("a unary begins at the end");
        };
    }

    private Query inField(Lexeme name) throws Refusal {
        Optional<PaperField> field = PaperField.named(name.text());
        if (field.isEmpty()) {
            throw terms.unknownField(name, next());
        }
        Lexeme operand = take();
        if (operand.is(Kind.OPEN)) {
            return brackets(operand, field);
        }
        if (operand.kind().isTerm()) {
            return term(operand, field);
        }
        throw TermReader.withoutTerm(name, field.get(), operand);
    }

    private Query brackets(Lexeme open, Optional<PaperField> field) throws Refusal {
        depth++;
        if (depth > QueryParser.MAX_DEPTH) {
            throw new Refusal(open.column(), "query.error.too_deep", QueryParser.MAX_DEPTH);
        }
        if (next().is(Kind.CLOSE)) {
            throw new Refusal(open.column(), "query.error.empty_brackets");
        }
        if (next().is(Kind.END)) {
            throw unclosed(open);
        }
        Query inner = or(field);
        if (!take().is(Kind.CLOSE)) {
            throw unclosed(open);
        }
        depth--;
        return inner;
    }

    private Query term(Lexeme lexeme, Optional<PaperField> field) throws Refusal {
        termCount++;
        if (termCount > QueryParser.MAX_TERMS) {
            throw new Refusal(lexeme.column(), "query.error.too_many_terms", QueryParser.MAX_TERMS);
        }
        return terms.read(lexeme, field, warnings);
    }

    private void requireOperand(Lexeme operator) throws Refusal {
        if (!next().kind().startsUnary()) {
            throw withoutTerm(operator);
        }
    }

    private static void requireCompany(Query side, Lexeme first) throws Refusal {
        if (!Exclusion.hasCompany(side)) {
            throw new Refusal(first.column(), "query.error.only_excludes");
        }
    }

    private static Refusal withoutTerm(Lexeme operator) {
        String key = operator.text().equals("|") ? "query.error.bar_without_term" : "query.error.operator_without_term";
        return new Refusal(operator.column(), key, operator.text());
    }

    private static Refusal unopened(Lexeme close) {
        return new Refusal(close.column(), "query.error.unopened_bracket");
    }

    private static Refusal unclosed(Lexeme open) {
        return new Refusal(open.column(), "query.error.open_bracket");
    }

    private Lexeme next() {
        return lexemes.get(index);
    }

    private Lexeme take() {
        Lexeme lexeme = next();
        if (!lexeme.is(Kind.END)) {
            index++;
        }
        return lexeme;
    }
}
