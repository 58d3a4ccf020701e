package dev.paperlark.matching;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What came of matching some papers: for each chat that is asked for, the papers that its subscriptions want. What nobody asks for is never
 * worked out; a query that many subscribed to is worked out once.
 *
 * <p>Answers for the subscriptions as they are when it is asked, save those that came after the papers were read: these begin with the next
 * papers. Safe for use by many threads, which wait for each other.
 */
public final class Matches {
    private static final Chosen NONE = new Chosen(List.of(), new int[0], 0, 0);
    private static final long UNKNOWN = -1;

    private final MatchingEngine engine;
    private final List<Paper> papers;
    private final Evaluation evaluation;
    private final int readAt;
    /** For each expression where its papers stand, once they were asked for. */
    private final long[] known;

    /** @param readAt the time at which the papers were read */
    Matches(MatchingEngine engine, List<Paper> papers, Evaluation evaluation, int readAt) {
        this.engine = engine;
        this.papers = papers;
        this.evaluation = evaluation;
        this.readAt = readAt;
        this.known = new long[engine.expressions().end()];
        Arrays.fill(known, UNKNOWN);
    }

    /**
     * The papers that a chat wants, each once, in the order in which they were matched. The list never changes; all whose
     * only subscription is the same share what it holds.
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
        if (expression >= known.length || expressions.isYounger(expression, readAt)) {
            return NONE;
        }
        long stretch = known[expression];
        if (stretch == UNKNOWN) {
            stretch = evaluation.stretch(expressions.programs(), expressions.start(expression));
            known[expression] = stretch;
        }
        return new Chosen(papers, evaluation.papers(), (int) (stretch >>> 32), (int) stretch);
    }

    /** Some of the papers, by number, in order. */
    private static final class Chosen extends AbstractList<Paper> {
        private final List<Paper> papers;
        private final int[] numbers;
        private final int from;
        private final int to;

        Chosen(List<Paper> papers, int[] numbers, int from, int to) {
            this.papers = papers;
            this.numbers = numbers;
            this.from = from;
            this.to = to;
        }

        Chosen with(Chosen others) {
            if (others.isEmpty()) {
                return this;
            }
            if (isEmpty()) {
                return others;
            }
            int[] both = IntStream.concat(numbers(), others.numbers())
                    .sorted()
                    .distinct()
                    .toArray();
            return new Chosen(papers, both, 0, both.length);
        }

        private IntStream numbers() {
            return Arrays.stream(numbers, from, to);
        }

        @Override
        public Paper get(int index) {
            return papers.get(numbers[from + Objects.checkIndex(index, size())]);
        }

        @Override
        public int size() {
            return to - from;
        }
    }
}
