package dev.paperlark.matching;

import dev.paperlark.model.PaperField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The atoms that stand at the nodes of a trie: one for the bare fields, and one for each field that a query names there. */
final class ScopedAtoms {
    private static final List<PaperField> FIELDS = List.of(PaperField.values());
    private static final int BARE = FIELDS.size();

    /** How many kinds of atoms there are. */
    static final int KINDS = BARE + 1;

    private final Pairs atoms;
    private final int firstKind;
    /** For each node its atom of the bare fields, so that the usual hit needs no look-up. */
    private int[] bare = new int[0];
    /** For each node a bit for each field that has an atom of its own. */
    private short[] named = new short[0];

    /** @param firstKind the kinds of these atoms are from here on, {@link #KINDS} of them */
    ScopedAtoms(Pairs atoms, int firstKind) {
        this.atoms = atoms;
        this.firstKind = firstKind;
    }

    /** The kind of the atoms of a field. */
    int kind(Optional<PaperField> field) {
        return firstKind + field.map(ScopedAtoms::scope).orElse(BARE);
    }

    static int scope(PaperField field) {
        return FIELDS.indexOf(field);
    }

    /** Enters a new atom. */
    void added(int atom) {
        int node = atoms.right(atom);
        if (node >= bare.length) {
            int before = bare.length;
            bare = Growth.toHold(bare, node);
            named = Arrays.copyOf(named, bare.length);
            Arrays.fill(bare, before, bare.length, Pairs.NONE);
        }
        int scope = atoms.left(atom) - firstKind;
        if (scope == BARE) {
            bare[node] = atom;
        } else {
            named[node] |= (short) (1 << scope);
        }
    }

    /** Removes an atom that is gone. */
    void removed(int atom) {
        int node = atoms.right(atom);
        int scope = atoms.left(atom) - firstKind;
        if (scope == BARE) {
            bare[node] = Pairs.NONE;
        } else {
            named[node] &= (short) ~(1 << scope);
        }
    }

    /**
     * Marks what a hit at a node means.
     *
     * @param scope of the text, by {@link #scope}
     * @param isBare whether the text is one of a bare field
     */
    void mark(int node, int scope, boolean isBare, HitRows hits) {
        if (node >= bare.length) {
            return;
        }
        if (isBare && bare[node] != Pairs.NONE) {
            hits.mark(bare[node]);
        }
        if ((named[node] >> scope & 1) != 0) {
            hits.mark(atoms.find(firstKind + scope, node));
        }
    }
}
