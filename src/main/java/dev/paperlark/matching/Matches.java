package dev.paperlark.matching;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of matching some papers: for each chat that is asked for, the papers that its subscriptions want. What nobody asks for is never
 * worked out; a query that many subscribed to is worked out once.
 *
 * <p>Answers for the subscriptions as they are when it is asked, save those that came after the papers were read: these begin with the next
 * papers. Safe for use by many threads, which wait for each other.
 */
public final class Matches {
    private static final List<Paper> NONE = List.of();

    private final MatchingEngine engine;
    private final List<Paper> papers;
    private final List<BlockMatch> blocks;
    private final int readAt;
    /** For each expression its papers, once they were asked for. */
    private final List<Paper>[] known;

    private final Numbers numbers = new Numbers();

    Matches(MatchingEngine engine, List<Paper> papers, List<BlockMatch> blocks, int readAt, int expressions) {
        this.engine = engine;
        this.papers = papers;
        this.blocks = blocks;
        this.readAt = readAt;
        this.known = emptyLists(expressions);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Paper>[] emptyLists(int count) {
        return new List[count];
    }

    /** The papers that matter to a chat: one entry for each of its subscriptions that wants any, in no order. */
    public List<SubscriptionHits> of(ChatId chat) {
        return engine.inTurn(() -> expand(chat));
    }

    private List<SubscriptionHits> expand(ChatId chat) {
        Subscriptions subscriptions = engine.subscriptions();
        List<SubscriptionHits> hits = new ArrayList<>();
        for (int each = subscriptions.first(chat); each != Subscriptions.NONE; each = subscriptions.after(each)) {
            List<Paper> wanted = papersOf(subscriptions.expression(each));
            if (!wanted.isEmpty()) {
                hits.add(new SubscriptionHits(subscriptions.id(each), wanted));
            }
        }
        return hits;
    }

    private List<Paper> papersOf(int expression) {
        Expressions expressions = engine.expressions();
        if (expression >= known.length || expressions.born(expression) > readAt) {
            return NONE;
        }
        if (known[expression] == null) {
            known[expression] = evaluate(expressions.program(expression));
        }
        return known[expression];
    }

    private List<Paper> evaluate(int[] program) {
        numbers.clear();
        for (int block = 0; block < blocks.size(); block++) {
            blocks.get(block).addMatches(program, block * HitRows.PAPERS, numbers);
        }
        return numbers.isEmpty() ? NONE : new Chosen(papers, numbers.copy());
    }

    /** Some of the papers, by number. */
    private static final class Chosen extends AbstractList<Paper> {
        private final List<Paper> papers;
        private final int[] chosen;

        Chosen(List<Paper> papers, int[] chosen) {
            this.papers = papers;
            this.chosen = chosen;
        }

        @Override
        public Paper get(int index) {
            return papers.get(chosen[index]);
        }

        @Override
        public int size() {
            return chosen.length;
        }
    }
}
