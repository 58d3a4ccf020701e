package dev.paperlark.matching;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came of matching some papers: for each chat that is asked for, the papers that its subscriptions want. What nobody asks for is never
 * worked out; a query that many subscribed to is worked out once.
 *
 * <p>Answers for the subscriptions as they are when it is asked, save those that came after the papers were read: these begin with the next
 * papers. Safe for use by many threads, which wait for each other.
 */
public final class Matches {
    private static final Chosen NONE = new Chosen(List.of(), new int[0]);

    private final MatchingEngine engine;
    private final List<Paper> papers;
    private final List<BlockMatch> blocks;
    private final int readAt;
    /** For each expression its papers, once they were asked for. */
    private final Chosen[] known;

    private final Numbers numbers = new Numbers();

    Matches(MatchingEngine engine, List<Paper> papers, List<BlockMatch> blocks, int readAt, int expressions) {
        this.engine = engine;
        this.papers = papers;
        this.blocks = blocks;
        this.readAt = readAt;
        this.known = new Chosen[expressions];
    }

    /**
     * The papers that a chat wants, each once, in the order in which they were matched. The list never changes, and is shared by all whose
     * only subscription is the same.
     */
    public List<Paper> of(ChatId chat) {
        return engine.inTurn(() -> expand(chat));
    }

    private List<Paper> expand(ChatId chat) {
        Subscriptions subscriptions = engine.subscriptions();
        Chosen wanted = NONE;
        for (int each = subscriptions.first(chat); each != Subscriptions.NONE; each = subscriptions.after(each)) {
            wanted = wanted.with(papersOf(subscriptions.expression(each)));
        }
        return wanted;
    }

    private Chosen papersOf(int expression) {
        Expressions expressions = engine.expressions();
        if (expression >= known.length || expressions.born(expression) > readAt) {
            return NONE;
        }
        if (known[expression] == null) {
            known[expression] = evaluate(expressions.program(expression));
        }
        return known[expression];
    }

    private Chosen evaluate(int[] program) {
        numbers.clear();
        for (int block = 0; block < blocks.size(); block++) {
            blocks.get(block).addMatches(program, block * HitRows.PAPERS, numbers);
        }
        return numbers.isEmpty() ? NONE : new Chosen(papers, numbers.copy());
    }

    /** Some of the papers, by number, in order. */
    private static final class Chosen extends AbstractList<Paper> {
        private final List<Paper> papers;
        private final int[] numbers;

        Chosen(List<Paper> papers, int[] numbers) {
            this.papers = papers;
            this.numbers = numbers;
        }

        Chosen with(Chosen others) {
            if (others.isEmpty()) {
                return this;
            }
            if (isEmpty()) {
                return others;
            }
            IntStream both = IntStream.concat(Arrays.stream(numbers), Arrays.stream(others.numbers));
            return new Chosen(papers, both.sorted().distinct().toArray());
        }

        @Override
        public Paper get(int index) {
            return papers.get(numbers[index]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
