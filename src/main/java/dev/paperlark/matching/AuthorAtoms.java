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

    private final WordTrie names;
    private final Pairs atoms;
    private final Tokenizer tokenizer = new Tokenizer();
    private final HashChains files = new HashChains(this::hash);
    private int[] anchors = new int[0];
    private int[] letters = new int[0];
    private int[] filed = new int[0];

    AuthorAtoms(WordTrie names, Pairs atoms) {
        this.names = names;
        this.atoms = atoms;
    }

    /** Files a new atom. */
    void added(int atom) {
        List<String> words = wordsOf(atom);
        for (int i = 0; i < words.size(); i++) {
            file(atom, names.termOf(words.get(i)), letterBeside(words, i));
        }
    }

    private void file(int atom, int anchor, int letter) {
        int id = files.take();
        anchors = Growth.toHold(anchors, id);
        letters = Growth.toHold(letters, id);
        filed = Growth.toHold(filed, id);
        anchors[id] = anchor;
        letters[id] = letter;
        filed[id] = atom;
        files.link(id, hash(anchor, letter));
    }

    /** Takes an atom out that is about to go; its words must still be in use. */
    void removed(int atom) {
        List<String> words = wordsOf(atom);
        for (int i = 0; i < words.size(); i++) {
            int hash = hash(names.termOf(words.get(i)), letterBeside(words, i));
            int id = files.first(hash);
            while (filed[id] != atom) {
                id = files.after(id);
            }
            files.drop(id, hash);
        }
    }

    private static int letterBeside(List<String> words, int anchor) {
        return words.size() == 1 ? ALONE : words.get(anchor == 0 ? 1 : 0).codePointAt(0);
    }

    /**
     * Marks the queries that name an author.
     *
     * @param name as the paper writes it
     * @param terms the numbers of its words, {@link WordTrie#NONE} for those that no query has
     * @param initials the first letters of the words
     */
    void mark(String name, int[] terms, int[] initials, HitRows hits) {
        Name author = new Name(name);
        for (int i = 0; i < terms.length; i++) {
            if (terms[i] == WordTrie.NONE) {
                continue;
            }
            markFiled(author, terms[i], ALONE, hits);
            for (int j = 0; j < terms.length; j++) {
                if (j != i) {
                    markFiled(author, terms[i], initials[j], hits);
                }
            }
        }
    }

    private void markFiled(Name author, int anchor, int letter, HitRows hits) {
        for (int id = files.first(hash(anchor, letter)); id != HashChains.NONE; id = files.after(id)) {
            if (anchors[id] == anchor
                    && letters[id] == letter
                    && NamePairing.pairs(wordsOf(filed[id]), author.tokens())) {
                hits.mark(filed[id]);
            }
        }
    }

    private List<String> wordsOf(int atom) {
        return names.words(atoms.right(atom));
    }

    private int hash(int id) {
        return hash(anchors[id], letters[id]);
    }

    private static int hash(int anchor, int letter) {
        return HashChains.spread(anchor * 31 + letter);
    }

    /** Cut only if a query is found. */
    private final class Name {
        private final String name;
        private List<Token> tokens = List.of();

        Name(String name) {
            this.name = name;
        }

        List<Token> tokens() {
            if (tokens.isEmpty()) {
                tokens = tokenizer.tokenize(name);
            }
            return tokens;
        }
    }
}
