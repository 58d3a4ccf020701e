package dev.paperlark.matching;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What came of matching some papers: for each chat that asks, the papers that its subscriptions want.
 *
 * <p>Answers for the subscriptions as they are when it is asked, save those that came after the papers were read: these begin with the next
 * papers. Safe for use by many threads, which wait for each other.
 */
public final class Matches {
    private final MatchingEngine engine;
    private final List<Paper> papers;
    private final Evaluation evaluation;
    private final Chosen nothing = new Chosen(new int[0], 0, 0);
    private final int readAt;

    Matches(MatchingEngine engine, List<Paper> papers, Evaluation evaluation, int readAt) {
        this.engine = engine;
        this.papers = papers;
        this.evaluation = evaluation;
        this.readAt = readAt;
    }

    /**
     * The papers that a chat wants, each once, in the order in which they were matched. The list never changes; all whose
     * only subscription is the same share what it holds.
     */
    public List<Paper> of(ChatId chat) {
        return engine.inTurn(() -> expand(chat));
    }

    private List<Paper> expand(ChatId chat) {
        Subscriptions subscriptions = engine.subscriptions;
        Chosen wanted = nothing;
        for (int each = subscriptions.first(chat); each != Table.NONE; each = subscriptions.after(each)) {
            wanted = wanted.with(papersOf(subscriptions.condition(each)));
        }
        return wanted;
    }

    private Chosen papersOf(int query) {
        return engine.conditions.isYounger(query, readAt)
                ? nothing
                : new Chosen(evaluation.papers(), evaluation.from(query), evaluation.to(query));
    }

    /** Some of the papers, by number, in order. */
    private final class Chosen extends AbstractList<Paper> {
        private final int[] numbers;
        private final int from;
        private final int to;

        Chosen(int[] numbers, int from, int to) {
            this.numbers = numbers;
            this.from = from;
            this.to = to;
        }

        Chosen with(Chosen others) {
            if (isEmpty() || others.isEmpty()) {
                return isEmpty() ? others : this;
            }
            IntStream all = IntStream.concat(numbers(), others.numbers());
            int[] both = all.sorted().distinct().toArray();
            return new Chosen(both, 0, both.length);
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
