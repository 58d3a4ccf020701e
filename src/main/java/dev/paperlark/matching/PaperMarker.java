package dev.paperlark.matching;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.Term;
import dev.paperlark.text.Characters;
import dev.paperlark.text.TokenScanner;
import java.util.Arrays;

/** Reads each text of a paper once and marks the atoms that it fulfils. */
final class PaperMarker {
    private static final PaperField[] FIELDS = PaperField.values();

    private final Atoms atoms;
    private final TokenScanner scanner = new TokenScanner();
    /** Of the text that is being read: the nodes of its words, where they stand and what they begin with. */
    private int[] nodes = {};

    private int[] positions = {};
    private int[] initials = {};
    private int count;
    private int scope;
    private boolean isBare;

    PaperMarker(Atoms atoms) {
        this.atoms = atoms;
    }

    /** Marks all atoms that the paper fulfils. */
    void mark(Paper paper, Hits hits) {
        for (PaperField field : FIELDS) {
            scope = Atoms.scope(field);
            isBare = field.isBare();
            for (String text : PaperTexts.of(paper, field)) {
                read(text, field, hits);
                if (field == PaperField.AUTHOR) {
                    atoms.authors().mark(text, nodes, initials, count, hits);
                } else {
                    markPhrases(hits);
                }
            }
        }
        markValues(paper, hits);
    }

    private void read(String text, PaperField field, Hits hits) {
        count = 0;
        scanner.scan(text);
        while (scanner.next()) {
            Characters form = scanner.form();
            Characters unfolded = scanner.unfolded();
            note(field == PaperField.AUTHOR ? unfolded : form);
            if (atoms.hasStarts()) {
                markStarts(unfolded, hits);
                markStarts(form, hits);
            }
        }
    }

    private void note(Characters word) {
        if (count == nodes.length) {
            nodes = Table.larger(nodes, 2 * count + 1);
            positions = Arrays.copyOf(positions, nodes.length);
            initials = Arrays.copyOf(initials, nodes.length);
        }
        nodes[count] = atoms.find(word);
        positions[count] = scanner.position();
        initials[count] = word.first();
        count++;
    }

    /** From each word on, goes from node to node as long as the words stand adjacent. */
    private void markPhrases(Hits hits) {
        for (int first = 0; first < count; first++) {
            int node = nodes[first];
            int next = first;
            while (node != Atoms.NONE) {
                atoms.mark(node, scope, isBare, hits);
                next++;
                boolean goesOn =
                        next < count && nodes[next] != Atoms.NONE && positions[next] == positions[next - 1] + 1;
                node = goesOn ? atoms.following(node, nodes[next]) : Atoms.NONE;
            }
        }
    }

    private void markStarts(Characters word, Hits hits) {
        int hash = 0;
        for (int length = 1; length <= word.length(); length++) {
            hash = 31 * hash + word.at(length - 1);
            int node = length < QueryParser.MIN_PREFIX ? Atoms.NONE : atoms.findStart(word, length, hash);
            if (node != Atoms.NONE) {
                atoms.mark(node, scope, isBare, hits);
            }
        }
    }

    private void markValues(Paper paper, Hits hits) {
        atoms.markValue(PaperField.ID, paper.id().value(), hits);
        paper.primaryCategory().ifPresent(category -> markCategory(PaperField.PRIMARY, category, hits));
        for (Category category : paper.categories()) {
            markCategory(PaperField.CATEGORY, category, hits);
        }
        for (Term.Part part : Term.Part.values()) {
            if (part.isOf(paper)) {
                atoms.markValue(PaperField.HAS, part.key(), hits);
            }
        }
    }

    /** A name without a dot is asked for as an archive. */
    private void markCategory(PaperField scope, Category category, Hits hits) {
        atoms.markValue(scope, category.name(), hits);
        atoms.markValue(scope, category.archive(), hits);
    }
}
