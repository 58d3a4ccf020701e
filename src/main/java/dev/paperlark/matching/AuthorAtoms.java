package dev.paperlark.matching;

import dev.paperlark.text.NamePairing;
import dev.paperlark.text.Token;
import dev.paperlark.text.Tokenizer;
import java.util.List;

/**
 * Finds the author queries that may name an author, without asking each.
 *
 * <p>A query names an author only if one of its words is one of the author's names (the anchor), and its other words begin with the letters of
 * others. So each query is filed under each of its words together with the first letter of one of the others, and an author is looked up
 * under each name with each letter of the others, and with none. {@link NamePairing} decides about the few that are found.
 */
final class AuthorAtoms {
    private static final int ALONE = 0;

    private static final int ANCHOR = 1;
    private static final int LETTER = 2;
    private static final int ATOM = 3;

    private final Atoms atoms;
    private final Tokenizer tokenizer = new Tokenizer();
    /** Of the author that is looked up; cut only if a query is found. */
    private List<Token> tokens = List.of();

    private final Table files = new Table(ATOM, this::hashAt);

    AuthorAtoms(Atoms atoms) {
        this.atoms = atoms;
    }

    /** Files a new atom. */
    void add(int atom) {
        List<String> words = atoms.wordsOf(atom);
        for (int i = 0; i < words.size(); i++) {
            int anchor = atoms.find(Atoms.WORD, words.get(i));
            int letter = letterBeside(words, i);
            files.add(hash(anchor, letter), anchor, letter, atom);
        }
    }

    /** Takes an atom out that is about to go; its words must still be in use. */
    void remove(int atom) {
        List<String> words = atoms.wordsOf(atom);
        for (int i = 0; i < words.size(); i++) {
            int file = files.first(hash(atoms.find(Atoms.WORD, words.get(i)), letterBeside(words, i)));
            while (files.get(file, ATOM) != atom) {
                file = files.after(file);
            }
            files.remove(file);
        }
    }

    private static int letterBeside(List<String> words, int anchor) {
        return words.size() == 1 ? ALONE : words.get(anchor == 0 ? 1 : 0).codePointAt(0);
    }

    /**
     * Marks the queries that name an author.
     *
     * @param name as the paper writes it
     * @param words the nodes of its words, {@link Atoms#NONE} for those that no query has
     * @param initials the first letters of the words
     * @param count how many words there are
     */
    void mark(String name, int[] words, int[] initials, int count, Hits hits) {
        tokens = List.of();
        for (int i = 0; i < count; i++) {
            if (words[i] != Atoms.NONE) {
                markFiled(name, words[i], ALONE, hits);
                for (int j = 0; j < count; j++) {
                    if (j != i) {
                        markFiled(name, words[i], initials[j], hits);
                    }
                }
            }
        }
    }

    private void markFiled(String name, int anchor, int letter, Hits hits) {
        for (int file = files.first(hash(anchor, letter)); file != Table.NONE; file = files.after(file)) {
            boolean maybe = files.get(file, ANCHOR) == anchor && files.get(file, LETTER) == letter;
            int atom = files.get(file, ATOM);
            if (maybe && !hits.isMarked(atom) && names(atom, name)) {
                hits.mark(atom);
            }
        }
    }

    private boolean names(int atom, String name) {
        if (tokens.isEmpty()) {
            tokens = tokenizer.tokenize(name);
        }
        return atoms.eachWordOf(atom, this::isIn) && NamePairing.pairs(atoms.wordsOf(atom), tokens);
    }

    /** Quick to say no, which is the answer for most that are filed under a frequent name. */
    private boolean isIn(String word) {
        for (int i = 0; i < tokens.size(); i++) {
            if (NamePairing.mayPair(word, tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    private int hashAt(int file) {
        return hash(files.get(file, ANCHOR), files.get(file, LETTER));
    }

    private static int hash(int anchor, int letter) {
        return Table.spread(anchor * 31 + letter);
    }
}
