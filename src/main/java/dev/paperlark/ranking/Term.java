package dev.paperlark.ranking;

import java.util.Comparator;

/**
 * One thing that a model can like or dislike in a paper.
 *
 * @param text the folded form that is compared
 */
record Term(Kind kind, String text) {
    /** Any fixed order, so that the same papers give the same numbers. */
    static final Comparator<Term> ORDER = Comparator.comparing(Term::kind).thenComparing(Term::text);

    /** Where terms come from. */
    enum Kind {
        /** A word of title or abstract, or two CJK characters side by side. */
        WORD(Block.TEXT),
        /** An author's whole name. */
        AUTHOR(Block.AUTHORS),
        /** A category, primary or not. */
        CATEGORY(Block.CATEGORIES);

        private final Block block;

        Kind(Block block) {
            this.block = block;
        }

        Block block() {
            return block;
        }
    }

    /** The parts of a paper that are weighed against each other, however many terms they have. */
    enum Block {
        TEXT(1),
        AUTHORS(0.3),
        CATEGORIES(0.5);

        private final double weight;

        Block(double weight) {
            this.weight = weight;
        }

        /** The length of the block's part of a vector before the whole is brought to length 1. */
        double weight() {
            return weight;
        }
    }
}
