package dev.paperlark.matching;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.Term;
import dev.paperlark.text.Characters;
import dev.paperlark.text.Token;
import dev.paperlark.text.TokenScanner;
import java.util.ArrayList;
import java.util.List;

/** Reads each text of papers once and marks the atoms that they fulfil. Not thread-safe. */
final class PaperMarker {
    private final Conditions conditions;
    private final Hits hits;
    private final TokenScanner scanner = new TokenScanner();
    private int scope;
    private boolean isBare;
    private int count;
    /** The nodes of the words of a text, with {@link Table#NONE} between those that aren't adjacent and behind the last. */
    private int[] nodes = {};

    PaperMarker(Conditions conditions, Hits hits) {
        this.conditions = conditions;
        this.hits = hits;
    }

    /** Marks all atoms that the paper fulfils. */
    void mark(Paper paper) {
        for (PaperField field : PaperField.values()) {
            scope = Compiler.scope(field);
            isBare = field.isBare();
            for (String text : PaperTexts.of(paper, field)) {
                if (field == PaperField.AUTHOR) {
                    markName(text);
                } else {
                    markWords(text);
                    markPhrases();
                }
            }
        }
        markValues(paper);
    }

    private void markName(String name) {
        List<Token> tokens = new ArrayList<>();
        scanner.scan(name);
        while (scanner.next()) {
            tokens.add(scanner.token());
            markStarts();
        }
        conditions.authors.mark(tokens, hits);
    }

    private void markWords(String text) {
        count = 0;
        scanner.scan(text);
        int adjacent = 0;
        while (scanner.next()) {
            if (scanner.position() != adjacent) {
                note(Table.NONE);
            }
            adjacent = scanner.position() + 1;
            int node = conditions.find(Conditions.fingerprint(Compiler.WORD, scanner.form()));
            note(node);
            mark(node);
            markStarts();
        }
        note(Table.NONE);
    }

    private void note(int node) {
        nodes = Table.larger(nodes, count + 1);
        nodes[count] = node;
        count++;
    }

    /** From each word on, goes from node to node as long as a query goes on. */
    private void markPhrases() {
        for (int first = 0; first < count; first++) {
            int node = nodes[first];
            for (int next = first + 1; node != Table.NONE; next++) {
                node = nodes[next] == Table.NONE ? Table.NONE : conditions.find(node, nodes[next]);
                mark(node);
            }
        }
    }

    private void mark(int node) {
        if (node != Table.NONE) {
            conditions.mark(node, scope, isBare, hits);
        }
    }

    private void markStarts() {
        if (!conditions.hasStarts()) {
            return;
        }
        for (Characters word : List.of(scanner.unfolded(), scanner.form())) {
            long print = Compiler.START;
            for (int i = 0; i < word.length(); i++) {
                print = Conditions.extend(print, word.charAt(i));
                mark(i + 1 < QueryParser.MIN_PREFIX ? Table.NONE : conditions.find(print));
            }
        }
    }

    private void markValues(Paper paper) {
        markValue(PaperField.ID, paper.id().value());
        paper.primaryCategory().ifPresent(category -> markCategory(PaperField.PRIMARY, category));
        paper.categories().forEach(category -> markCategory(PaperField.CATEGORY, category));
        for (Term.Part part : Term.Part.values()) {
            if (part.isOf(paper)) {
                markValue(PaperField.HAS, part.key());
            }
        }
    }

    /** A name without a dot is asked for as an archive. */
    private void markCategory(PaperField field, Category category) {
        markValue(field, category.name());
        markValue(field, category.archive());
    }

    private void markValue(PaperField field, String value) {
        int node = conditions.find(Compiler.value(field, value));
        if (node != Table.NONE) {
            hits.mark(node);
        }
    }
}
