package dev.paperlark.matching;

import dev.paperlark.text.NamePairing;
import dev.paperlark.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the author queries that may name an author, without asking each.
 *
 * <p>A query names an author only if one of its words is one of the author's names (the anchor), and any other word is another name or
 * an initial of it, or has it as its initial. So each query is filed under each of its words together with one of the others, as a whole and
 * by its initial, and an author is looked up under each name with each of the others in the same ways. {@link NamePairing} decides about the few
 * that are found.
 */
final class AuthorAtoms {
    private static final int KEY = 1;
    private static final int ATOM = 2;
    /** In the place of the other word of a query that has but one; looks like an initial. */
    private static final String NOBODY = " ";

    private final Table files = new Table(ATOM, 0, this::keyOf);
    /** The words of each atom. */
    private final Map<Integer, List<String>> words = new HashMap<>();

    /** Files an atom, if it isn't. */
    void add(int atom, List<String> asked) {
        if (words.putIfAbsent(atom, asked) == null) {
            keysOf(asked).forEach(key -> files.add(key, key, atom));
        }
    }

    /** Takes an atom out, if it is here. */
    void remove(int atom) {
        keysOf(words.getOrDefault(atom, List.of())).forEach(key -> {
            int file = files.first(key);
            while (files.get(file, ATOM) != atom || keyOf(file) != key) {
                file = files.after(file);
            }
            files.remove(file);
        });
        words.remove(atom);
    }

    private static List<Integer> keysOf(List<String> words) {
        List<Integer> keys = new ArrayList<>();
        for (int anchor = 0; anchor < words.size(); anchor++) {
            String other = words.size() == 1 ? NOBODY : words.get(anchor == 0 ? 1 : 0);
            keys.add(key(words.get(anchor), isInitial(other) ? ~other.codePointAt(0) : other.hashCode()));
            if (!isInitial(other)) {
                keys.add(key(words.get(anchor), other.codePointAt(0)));
            }
        }
        return keys;
    }

    /** Marks the queries that name an author. */
    void mark(List<Token> name, Hits hits) {
        for (int i = 0; i < name.size(); i++) {
            String anchor = name.get(i).unfolded();
            markFiled(key(anchor, ~NOBODY.charAt(0)), name, hits);
            for (int j = 0; j < name.size(); j++) {
                if (j != i) {
                    String other = name.get(j).unfolded();
                    int initial = other.codePointAt(0);
                    markFiled(key(anchor, isInitial(other) ? initial : other.hashCode()), name, hits);
                    markFiled(key(anchor, ~initial), name, hits);
                }
            }
        }
    }

    private void markFiled(int key, List<Token> name, Hits hits) {
        for (int file = files.first(key); file != Table.NONE; file = files.after(file)) {
            int atom = files.get(file, ATOM);
            if (keyOf(file) == key
                    && !hits.isMarked(atom)
                    && NamePairing.pairs(words.getOrDefault(atom, List.of()), name)) {
                hits.mark(atom);
            }
        }
    }

    private int keyOf(int file) {
        return files.get(file, KEY);
    }

    private static int key(String anchor, int beside) {
        return Table.spread(anchor.hashCode() * 31 + beside);
    }

    private static boolean isInitial(String word) {
        return word.length() == Character.charCount(word.codePointAt(0));
    }
}
