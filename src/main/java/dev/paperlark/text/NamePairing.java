package dev.paperlark.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells whether the words of a query name one author ({@code au:}, text-and-query specification, section 3).
 *
 * <p>Every word pairs with a different token of the name: equal, or one of the two is an initial of the other. At least one
 * pair is equal and a whole name. A CJK character counts as a whole name, because it is a syllable and not an initial.
 *
 * <p>Pairing in the right order needs no search. Equal whole names first: were one of them paired with an initial instead, the
 * two pairs could be exchanged. Of what is left, a whole name can take an initial only; an initial takes any rest that begins
 * with its letter, and no other letter wants that. Stateless.
 */
public final class NamePairing {
    private final List<String> wanted;
    private final List<Token> free;

    private NamePairing(List<String> words, List<Token> name) {
        this.wanted = new ArrayList<>(words);
        this.free = new ArrayList<>(name);
    }

    /** Whether the words, unfolded and in any order, name the author. */
    public static boolean pairs(List<String> words, List<Token> name) {
        NamePairing pairing = new NamePairing(words, name);
        return pairing.pairEqualNames() && pairing.pairTheRest();
    }

    /** Whether a word of a query can pair with a token of a name: a word that can with none rules the name out. */
    public static boolean mayPair(String word, Token token) {
        String name = token.unfolded();
        return name.equals(word) || isInitialOf(name, word) || isInitialOf(word, name);
    }

    /** Whether there was one. */
    private boolean pairEqualNames() {
        return wanted.removeIf(word ->
                takeFirst(token -> isWholeName(token) && token.unfolded().equals(word)));
    }

    private boolean pairTheRest() {
        Predicate<String> isSingle = NamePairing::isSingleCharacter;
        return wanted.stream().filter(isSingle.negate()).allMatch(this::takeInitialOf)
                && wanted.stream().filter(isSingle).allMatch(this::takeNameOf);
    }

    private boolean takeInitialOf(String word) {
        return takeFirst(token -> isInitialOf(token.unfolded(), word));
    }

    private boolean takeNameOf(String single) {
        return takeFirst(token -> mayPair(single, token));
    }

    private boolean takeFirst(Predicate<Token> condition) {
        for (Iterator<Token> tokens = free.iterator(); tokens.hasNext(); ) {
            if (condition.test(tokens.next())) {
                tokens.remove();
                return true;
            }
        }
        return false;
    }

    private static boolean isWholeName(Token token) {
        return token.isCjk() || !isSingleCharacter(token.unfolded());
    }

    private static boolean isInitialOf(String initial, String name) {
        return isSingleCharacter(initial) && Character.isLetter(initial.codePointAt(0)) && name.startsWith(initial);
    }

    private static boolean isSingleCharacter(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }
}
