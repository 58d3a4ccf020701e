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

    private record Place(AlertPaper wanted, int group, double score) {}

    /**
     * The same papers, best first; those like a liked one say so.
     *
     * @param ranked as {@link Ranker} ordered them
     */
    public List<AlertPaper> order(List<AlertPaper> ranked, Taste taste) {
        List<Place> places = new ArrayList<>();
        for (AlertPaper wanted : ranked) {
            places.add(place(wanted, taste.judge(wanted.paper())));
        }
        return places.stream().sorted(BEST_FIRST).map(Place::wanted).toList();
    }

    private static Place place(AlertPaper wanted, Judgement judgement) {
        int group = Ranker.group(wanted) + shift(judgement.leaning());
        AlertPaper said = judgement.liked().map(wanted::like).orElse(wanted);
        return new Place(said, group, judgement.score());
    }

    private static int shift(Optional<Opinion> leaning) {
        return leaning.map(opinion -> opinion == Opinion.LIKE ? -1 : 1).orElse(0);
    }
}
