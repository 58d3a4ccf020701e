package dev.paperlark.matching;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.text.Characters;
import dev.paperlark.text.TokenScanner;
import java.util.Arrays;

/** Reads each text of a paper once and marks the atoms that it fulfils. */
final class PaperMarker {
    private final Atoms atoms;
    private final WordTrie words;
    private final TokenScanner scanner = new TokenScanner();
    private int[] found = new int[1024];
    private int[] positions = new int[1024];
    private int[] initials = new int[1024];
    private int count;
    /** Of the text that is being read. */
    private int scope;

    private boolean isBare;

    PaperMarker(Atoms atoms) {
        this.atoms = atoms;
        this.words = atoms.words();
    }

    /** Marks all atoms that the paper fulfils. */
    void mark(Paper paper, HitRows hits) {
        for (PaperField field : PaperField.values()) {
            PaperTexts.of(paper, field).forEach(text -> mark(text, field, hits));
        }
        PaperValues.of(paper).forEach(value -> atoms.valued(value).ifPresent(hits::mark));
    }

    private void mark(String text, PaperField field, HitRows hits) {
        scope = ScopedAtoms.scope(field);
        isBare = field.isBare();
        boolean named = field == PaperField.AUTHOR;
        boolean prefixed = !atoms.starts().isEmpty();
        count = 0;
        scanner.scan(text);
        while (scanner.next()) {
            note(named ? scanner.unfolded() : scanner.form());
            if (prefixed) {
                markPrefixes(scanner.unfolded(), hits);
                markPrefixes(scanner.form(), hits);
            }
        }
        if (named) {
            atoms.authors().mark(text, Arrays.copyOf(found, count), Arrays.copyOf(initials, count), hits);
        } else {
            markPhrases(hits);
        }
    }

    private void note(Characters word) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
            positions = Arrays.copyOf(positions, 2 * count);
            initials = Arrays.copyOf(initials, 2 * count);
        }
        found[count] = words.word(word);
        positions[count] = scanner.position();
        initials[count] = word.first();
        count++;
    }

    /** From each word on, goes down the trie as long as the words stand adjacent. */
    private void markPhrases(HitRows hits) {
        for (int first = 0; first < count; first++) {
            int node = found[first] == WordTrie.NONE ? WordTrie.NONE : words.first(found[first]);
            int next = first;
            while (node != WordTrie.NONE) {
                atoms.phrases().mark(node, scope, isBare, hits);
                next++;
                boolean goesOn =
                        next < count && found[next] != WordTrie.NONE && positions[next] == positions[next - 1] + 1;
                node = goesOn ? words.following(node, found[next]) : WordTrie.NONE;
            }
        }
    }

    private void markPrefixes(Characters word, HitRows hits) {
        int node = Trie.ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = atoms.starts().child(node, word.at(i));
            if (node == Trie.NONE) {
                return;
            }
            atoms.prefixes().mark(node, scope, isBare, hits);
        }
    }
}
