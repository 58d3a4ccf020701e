package dev.paperlark.matching;

import dev.paperlark.text.Characters;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The phrases that queries name, word by word, over one dictionary. */
final class WordTrie {
    static final int NONE = Trie.NONE;

    private final Terms terms = new Terms();
    private final Trie trie = new Trie();
    /** For each word the node of the phrases that begin with it; most words of a text need no more than this. */
    private int[] firstNodes = new int[0];

    /** The number of a word of a paper, or {@link #NONE} when no query names it. */
    int word(Characters word) {
        return terms.find(word);
    }

    /** The node of a phrase's first word, or {@link #NONE}. */
    int first(int word) {
        return firstNodes[word];
    }

    /** The node after one more word, or {@link #NONE}. */
    int following(int node, int word) {
        return trie.child(node, word);
    }

    /** The node of some words, which is in use once more from now on. */
    int use(List<String> words) {
        int node = Trie.ROOT;
        for (String word : words) {
            int known = terms.find(word);
            int child = known == NONE ? NONE : trie.child(node, known);
            node = child == NONE ? add(node, word) : child;
        }
        trie.use(node);
        return node;
    }

    /** Each node uses its word once. */
    private int add(int parent, String word) {
        int term = terms.use(word);
        int node = trie.childOrNew(parent, term);
        if (term >= firstNodes.length) {
            int before = firstNodes.length;
            firstNodes = Growth.toHold(firstNodes, term);
            Arrays.fill(firstNodes, before, firstNodes.length, NONE);
        }
        if (parent == Trie.ROOT) {
            firstNodes[term] = node;
        }
        return node;
    }

    void release(int node) {
        trie.release(node, gone -> {
            int term = trie.symbol(gone);
            if (trie.parent(gone) == Trie.ROOT) {
                firstNodes[term] = NONE;
            }
            terms.release(term);
        });
    }

    /** The number of a word that is in use. */
    int termOf(String word) {
        return terms.find(word);
    }

    /** The words on the way to a node. */
    List<String> words(int node) {
        Deque<String> words = new ArrayDeque<>();
        for (int each = node; each != Trie.ROOT; each = trie.parent(each)) {
            words.addFirst(terms.word(trie.symbol(each)));
        }
        return List.copyOf(words);
    }
}
