package dev.paperlark.matching;

import dev.paperlark.text.Characters;

/** The dictionary: each word that any query names has a number, as long as somebody uses it. */
final class Terms {
    static final int NONE = HashChains.NONE;

    private final HashChains chains = new HashChains(this::hash);
    private String[] words = new String[16];
    private int[] users = new int[16];

    /** The number of a word of a paper, or {@link #NONE} when no query names it. */
    int find(Characters word) {
        int id = chains.first(word.hashCode());
        while (id != NONE && !word.contentEquals(words[id])) {
            id = chains.after(id);
        }
        return id;
    }

    /** The number of a word, or {@link #NONE} when no query names it. */
    int find(String word) {
        int id = chains.first(word.hashCode());
        while (id != NONE && !word.equals(words[id])) {
            id = chains.after(id);
        }
        return id;
    }

    String word(int id) {
        return words[id];
    }

    /** The number of a word, which is in use once more from now on. */
    int use(String word) {
        int id = find(word);
        if (id == NONE) {
            id = chains.take();
            words = Growth.toHold(words, id);
            users = Growth.toHold(users, id);
            words[id] = word;
            users[id] = 0;
            chains.link(id, word.hashCode());
        }
        users[id]++;
        return id;
    }

    void release(int id) {
        users[id]--;
        if (users[id] == 0) {
            chains.drop(id, hash(id));
            words[id] = "";
        }
    }

    private int hash(int id) {
        return words[id].hashCode();
    }
}
