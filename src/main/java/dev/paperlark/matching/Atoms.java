package dev.paperlark.matching;

import dev.paperlark.model.PaperField;
import dev.paperlark.query.Term;
import dev.paperlark.text.Characters;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The conditions of all queries, each once, by number. They are nodes of one graph:
 *
 * <ul>
 *   <li>a string of a kind: a word, the start of a word, or a value that papers have (a category, an id, …);
 *   <li>a phrase: the node of its beginning, and after it the node of one more word;
 *   <li>a condition upon one field: the node of the string or phrase, and after it the field.
 * </ul>
 *
 * <p>A node lives as long as a query asks for it or another node stands upon it.
 */
final class Atoms implements Term.Visitor<Integer> {
    static final int NONE = Table.NONE;
    private static final List<PaperField> FIELDS = List.of(PaperField.values());
    /** The kinds of strings; they stand where others have the node that they stand upon. */
    static final int WORD = -2;

    private static final int START = -3;
    /** Values are of the kind of their field. */
    private static final int VALUE = -4;

    private static final int UPON = 1;
    /** The node of the next word, {@code ~scope} of a field, or the hash of a string. */
    private static final int SYMBOL = 2;

    private static final int USERS = 3;
    /** How many queries ask for the node itself. */
    private static final int ASKED = 4;
    /** A bit for each field for which there is a node upon this one. */
    private static final int SCOPES = 5;

    /** In the place of a field: an author of these words, in alphabetical order. */
    private static final int NAMED = FIELDS.size();

    private final Table nodes = new Table(SCOPES, this::hashAt);
    private final AuthorAtoms authors = new AuthorAtoms(this);
    private String[] strings = {};
    /** The nodes of words of one character, which are most of a Chinese text. */
    private final int[] characters = new int[Character.MAX_VALUE + 1];

    private int starts;

    Atoms() {
        Arrays.fill(characters, NONE);
    }

    /** All atoms are below. */
    int end() {
        return nodes.end();
    }

    AuthorAtoms authors() {
        return authors;
    }

    /** The node of a string, or {@link #NONE}. */
    int find(int kind, String string) {
        int node = nodes.first(hash(kind, string.hashCode()));
        while (node != NONE && !(nodes.get(node, UPON) == kind && strings[node].equals(string))) {
            node = nodes.after(node);
        }
        return node;
    }

    /** The node of a word, or {@link #NONE}. */
    int find(Characters word) {
        return word.length() == 1 ? characters[word.at(0)] : find(WORD, word, word.length(), word.hashCode());
    }

    /** The node of a start of words that this word begins with, or {@link #NONE}. */
    int findStart(Characters word, int length, int hash) {
        return find(START, word, length, hash);
    }

    private int find(int kind, Characters word, int length, int hash) {
        int node = nodes.first(hash(kind, hash));
        while (node != NONE && !isAt(node, kind, word, length, hash)) {
            node = nodes.after(node);
        }
        return node;
    }

    private boolean isAt(int node, int kind, Characters word, int length, int hash) {
        return nodes.get(node, SYMBOL) == hash
                && nodes.get(node, UPON) == kind
                && strings[node].length() == length
                && word.startsWith(strings[node]);
    }

    /** The node of a phrase that is one word longer, or {@link #NONE}. */
    int following(int node, int symbol) {
        int next = nodes.first(hash(node, symbol));
        while (next != NONE && !(nodes.get(next, UPON) == node && nodes.get(next, SYMBOL) == symbol)) {
            next = nodes.after(next);
        }
        return next;
    }

    /** Whether a query asks for the start of a word. */
    boolean hasStarts() {
        return starts > 0;
    }

    /** The number of a field. */
    static int scope(PaperField field) {
        return FIELDS.indexOf(field);
    }

    /**
     * Marks what it means that the words of a node stand in a field.
     *
     * @param scope of the field
     * @param isBare whether a term without a field looks there
     */
    void mark(int node, int scope, boolean isBare, Hits hits) {
        if (isBare && nodes.get(node, ASKED) > 0) {
            hits.mark(node);
        }
        if (((nodes.get(node, SCOPES) >> scope) & 1) != 0) {
            hits.mark(following(node, ~scope));
        }
    }

    /** Marks that a paper has a value, where a query asks for it. */
    void markValue(PaperField field, String value, Hits hits) {
        int node = find(kindOf(field), caseless(value));
        if (node != NONE) {
            hits.mark(node);
        }
    }

    private static int kindOf(PaperField field) {
        return VALUE - scope(field);
    }

    /** Equal exactly for strings that are equal in {@link String#equalsIgnoreCase}. */
    private static String caseless(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Character.toLowerCase(Character.toUpperCase(characters[i]));
        }
        return new String(characters);
    }

    /** The number of a condition, which is in use once more from now on. */
    int use(Term term) {
        int atom = term.accept((Term.Visitor<Integer>) this);
        useAgain(atom);
        return atom;
    }

    /** One use more of a condition that is in use. */
    void useAgain(int atom) {
        nodes.increase(atom, ASKED, 1);
        nodes.increase(atom, USERS, 1);
    }

    @Override
    public Integer phrase(Term.Phrase phrase) {
        return inField(path(phrase.wording().tokens()), phrase.field());
    }

    @Override
    public Integer prefix(Term.Prefix prefix) {
        return inField(string(START, prefix.start()), prefix.field());
    }

    @Override
    public Integer inCategory(Term.InCategory inCategory) {
        return value(inCategory.scope(), inCategory.category().name());
    }

    @Override
    public Integer id(Term.Id id) {
        return value(PaperField.ID, id.baseId());
    }

    @Override
    public Integer has(Term.Has has) {
        return value(PaperField.HAS, has.part().key());
    }

    @Override
    public Integer author(Term.Author author) {
        List<String> words = author.wording().tokens();
        int path = path(words);
        int known = following(path, ~NAMED);
        if (known != NONE) {
            return known;
        }
        int atom = upon(path, ~NAMED);
        authors.add(atom);
        return atom;
    }

    private int value(PaperField field, String value) {
        return string(kindOf(field), caseless(value));
    }

    private int path(List<String> words) {
        int node = string(WORD, words.get(0));
        for (String word : words.subList(1, words.size())) {
            node = upon(node, string(WORD, word));
        }
        return node;
    }

    private int inField(int node, Optional<PaperField> field) {
        return field.map(each -> upon(node, ~scope(each))).orElse(node);
    }

    /** The node of a string, made if need be. */
    private int string(int kind, String string) {
        int node = find(kind, string);
        if (node != NONE) {
            return node;
        }
        int hash = string.hashCode();
        node = nodes.add(hash(kind, hash), kind, hash, 0, 0, 0);
        if (node >= strings.length) {
            strings = Arrays.copyOf(strings, node + node / 8 + 16);
        }
        strings[node] = string;
        entered(kind, string, node, 1);
        return node;
    }

    private void entered(int kind, String string, int node, int more) {
        if (kind == START) {
            starts += more;
        } else if (kind == WORD && string.length() == 1) {
            characters[string.charAt(0)] = node;
        }
    }

    /** The node upon another, made if need be. */
    private int upon(int node, int symbol) {
        int known = following(node, symbol);
        if (known != NONE) {
            return known;
        }
        nodes.increase(node, USERS, 1);
        if (symbol >= 0) {
            nodes.increase(symbol, USERS, 1);
        } else {
            nodes.set(node, SCOPES, nodes.get(node, SCOPES) | (1 << ~symbol));
        }
        return nodes.add(hash(node, symbol), node, symbol, 0, 0, 0);
    }

    /** Ends one use of a condition. */
    void release(int atom) {
        nodes.increase(atom, ASKED, -1);
        leave(atom);
    }

    private void leave(int node) {
        if (nodes.increase(node, USERS, -1) > 0) {
            return;
        }
        int upon = nodes.get(node, UPON);
        int symbol = nodes.get(node, SYMBOL);
        if (symbol == ~NAMED) {
            authors.remove(node);
        }
        nodes.remove(node);
        if (upon < NONE) {
            entered(upon, strings[node], NONE, -1);
            strings[node] = "";
        } else {
            leave(upon, symbol);
        }
    }

    private void leave(int upon, int symbol) {
        if (symbol >= 0) {
            leave(symbol);
        } else {
            nodes.set(upon, SCOPES, nodes.get(upon, SCOPES) & ~(1 << ~symbol));
        }
        leave(upon);
    }

    /** The words of an author. */
    List<String> wordsOf(int author) {
        Deque<String> words = new ArrayDeque<>();
        eachWordOf(author, word -> {
            words.addFirst(word);
            return true;
        });
        return List.copyOf(words);
    }

    /** Whether a condition holds for each word of an author; asks from the last to the first, until it does not. */
    boolean eachWordOf(int author, Predicate<String> condition) {
        int node = nodes.get(author, UPON);
        while (nodes.get(node, UPON) >= 0) {
            if (!condition.test(strings[nodes.get(node, SYMBOL)])) {
                return false;
            }
            node = nodes.get(node, UPON);
        }
        return condition.test(strings[node]);
    }

    private int hashAt(int node) {
        return hash(nodes.get(node, UPON), nodes.get(node, SYMBOL));
    }

    private static int hash(int upon, int symbol) {
        return Table.spread(upon * 0x85EBCA6B + symbol);
    }
}
