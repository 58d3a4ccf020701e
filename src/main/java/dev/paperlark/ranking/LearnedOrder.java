package dev.paperlark.ranking;

import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Opinion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Orders the papers that a chat asked for by what it has learned to like.
 *
 * <p>The groups of {@link Ranker} stay: hits in the title, in the abstract, elsewhere. A paper like a liked one moves one group up,
 * one like a disliked one moves one group down; inside a group the score decides, and then the order that was given. So a vote
 * moves papers, but not far, and never hides one: exactly the papers that go in come out. Stateless.
 */
public final class LearnedOrder {
    private static final Comparator<Place> BEST_FIRST = Comparator.comparingInt(Place::group)
            .thenComparing(Comparator.comparingDouble(Place::score).reversed());

    private record Place(RankedPaper paper, int group, double score) {}

    /**
     * The same papers, best first.
     *
     * @param ranked as {@link Ranker} ordered them
     */
    public List<RankedPaper> order(List<AlertPaper> ranked, Taste taste) {
        List<Place> places = new ArrayList<>();
        for (AlertPaper wanted : ranked) {
            places.add(place(wanted, taste.judge(wanted.paper())));
        }
        return places.stream().sorted(BEST_FIRST).map(Place::paper).toList();
    }

    private static Place place(AlertPaper wanted, Judgement judgement) {
        Rule rule = judgement.leaning().map(LearnedOrder::ruleOf).orElse(ruleOf(wanted));
        return new Place(
                new RankedPaper(wanted, rule, judgement.example()),
                Ranker.group(wanted) + shift(judgement.leaning()),
                judgement.score());
    }

    private static int shift(Optional<Opinion> leaning) {
        return leaning.map(opinion -> opinion == Opinion.LIKE ? -1 : 1).orElse(0);
    }

    private static Rule ruleOf(Opinion leaning) {
        return leaning == Opinion.LIKE ? Rule.LIKED : Rule.DISLIKED;
    }

    private static Rule ruleOf(AlertPaper wanted) {
        return switch (Ranker.group(wanted)) {
            case Ranker.TITLE -> Rule.TITLE;
            case Ranker.ABSTRACT -> Rule.ABSTRACT;
            default -> Rule.ELSEWHERE;
        };
    }
}
