package dev.paperlark.matching;

import dev.paperlark.query.Term;
import java.util.List;
import java.util.OptionalInt;

/**
 * The conditions of all queries, each once, by number: words and phrases at the nodes of a trie of words, prefixes at the nodes of a trie of
 * characters, author names, and values (categories, ids, what a paper has). A condition lives as long as somebody uses it.
 */
final class Atoms implements Term.Visitor<Integer> {
    private static final int PHRASE = 0;
    private static final int PREFIX = PHRASE + ScopedAtoms.KINDS;
    private static final int AUTHOR = PREFIX + ScopedAtoms.KINDS;
    private static final int VALUE = AUTHOR + 1;

    private final Pairs atoms = new Pairs();
    private final WordTrie words = new WordTrie();
    private final Trie starts = new Trie();
    private final Terms values = new Terms();
    private final ScopedAtoms phrases = new ScopedAtoms(atoms, PHRASE);
    private final ScopedAtoms prefixes = new ScopedAtoms(atoms, PREFIX);
    private final AuthorAtoms authors = new AuthorAtoms(words, atoms);

    /** All atoms are below. */
    int end() {
        return atoms.end();
    }

    WordTrie words() {
        return words;
    }

    /** Prefixes, character by character. */
    Trie starts() {
        return starts;
    }

    ScopedAtoms phrases() {
        return phrases;
    }

    ScopedAtoms prefixes() {
        return prefixes;
    }

    AuthorAtoms authors() {
        return authors;
    }

    /** The atom of a value that a paper has, where a query asks for it. */
    OptionalInt valued(String value) {
        int known = values.find(value);
        return known == Terms.NONE ? OptionalInt.empty() : OptionalInt.of(atoms.find(VALUE, known));
    }

    /** The number of a condition, which is in use once more from now on. */
    int use(Term term) {
        int atom = term.accept((Term.Visitor<Integer>) this);
        atoms.use(atom);
        return atom;
    }

    /** One use more of a condition that is in use. */
    void useAgain(int atom) {
        atoms.use(atom);
    }

    @Override
    public Integer phrase(Term.Phrase phrase) {
        return atWords(phrases.kind(phrase.field()), phrase.wording().tokens());
    }

    @Override
    public Integer author(Term.Author author) {
        return atWords(AUTHOR, author.wording().tokens());
    }

    private int atWords(int kind, List<String> tokens) {
        int node = words.use(tokens);
        int atom = atoms.find(kind, node);
        if (atom != Pairs.NONE) {
            words.release(node);
            return atom;
        }
        return added(kind, node);
    }

    @Override
    public Integer prefix(Term.Prefix prefix) {
        int kind = prefixes.kind(prefix.field());
        int node = Trie.ROOT;
        for (int i = 0; i < prefix.start().length(); i++) {
            node = starts.childOrNew(node, prefix.start().charAt(i));
        }
        int atom = atoms.find(kind, node);
        if (atom != Pairs.NONE) {
            return atom;
        }
        starts.use(node);
        return added(kind, node);
    }

    @Override
    public Integer inCategory(Term.InCategory inCategory) {
        return value(PaperValues.wanted(inCategory));
    }

    @Override
    public Integer id(Term.Id id) {
        return value(PaperValues.wanted(id));
    }

    @Override
    public Integer has(Term.Has has) {
        return value(PaperValues.wanted(has));
    }

    private int value(String value) {
        return valued(value).orElseGet(() -> added(VALUE, values.use(value)));
    }

    private int added(int kind, int key) {
        int atom = atoms.add(kind, key);
        if (kind < PREFIX) {
            phrases.added(atom);
        } else if (kind < AUTHOR) {
            prefixes.added(atom);
        } else if (kind == AUTHOR) {
            authors.added(atom);
        }
        return atom;
    }

    /** Ends one use of a condition. */
    void release(int atom) {
        if (!atoms.release(atom)) {
            return;
        }
        int kind = atoms.left(atom);
        int key = atoms.right(atom);
        if (kind < PREFIX) {
            phrases.removed(atom);
            words.release(key);
        } else if (kind < AUTHOR) {
            prefixes.removed(atom);
            starts.release(key, gone -> {});
        } else if (kind == AUTHOR) {
            authors.removed(atom);
            words.release(key);
        } else {
            values.release(key);
        }
    }
}
