package dev.paperlark.ranking;

import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Vote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The votes of a chat, counted: each paper once, as what most say of it, in the order of the last vote on each. Papers with a tie
 * are in neither list.
 */
record Ballot(List<Paper> liked, List<Paper> disliked) {
    /** The most papers that are learned from; the last ones, because interests change. */
    static final int MAX_PAPERS = 400;

    Ballot {
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }

    static Ballot count(List<Vote> votes) {
        Map<PaperId, Count> counts = new LinkedHashMap<>();
        for (Vote vote : votes) {
            PaperId id = vote.paper().id();
            Count before = counts.getOrDefault(id, new Count(vote.paper(), 0));
            counts.remove(id);
            counts.put(id, before.with(vote));
        }
        List<Count> decided =
                counts.values().stream().filter(count -> count.balance() != 0).toList();
        List<Count> last = decided.subList(Math.max(0, decided.size() - MAX_PAPERS), decided.size());
        return new Ballot(
                last.stream()
                        .filter(count -> count.balance() > 0)
                        .map(Count::paper)
                        .toList(),
                last.stream()
                        .filter(count -> count.balance() < 0)
                        .map(Count::paper)
                        .toList());
    }

    /** How many more like a paper than dislike it. */
    private record Count(Paper paper, int balance) {
        Count with(Vote vote) {
            return new Count(vote.paper(), balance + (vote.opinion() == Opinion.LIKE ? 1 : -1));
        }
    }
}
