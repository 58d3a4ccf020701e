package dev.paperlark.pipeline;

import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.ranking.Judgement;
import dev.paperlark.ranking.Taste;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.Transaction;
import dev.paperlark.store.VoteStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds papers that a chat did not ask for and would probably like: the best of those that came lately by what its votes tell,
 * without those that it was given, will be given by a subscription, or muted. Stores nothing. Safe for use by many threads.
 */
public final class Recommendations {
    /** The best few of the 2,000 newest papers; a chat may have been given most of them. */
    private static final int SHORT_LIST = 300;

    /** As many are looked at closely. */
    private static final int FINALISTS = 60;

    private final VoteStore votes;
    private final Tastes tastes;
    private final WantedPapers wanted;
    private final PaperStore papers;
    private final Duration lookBack;
    private final Clock clock;

    /** @param lookBack a paper that arrived longer ago is not brought up any more */
    public Recommendations(
            VoteStore votes, Tastes tastes, WantedPapers wanted, PaperStore papers, Duration lookBack, Clock clock) {
        this.votes = votes;
        this.tastes = tastes;
        this.wanted = wanted;
        this.papers = papers;
        this.lookBack = lookBack;
        this.clock = clock;
    }

    /** The best papers for a chat, best first; empty where there is nothing to go by, since nobody voted. */
    public Optional<List<AlertPaper>> best(Transaction tx, ChatId chat, int most) {
        return tastes.of(tx, chat).map(taste -> best(tx, chat, taste, most));
    }

    /** The same for an alert; none where the chat does not want them there. */
    List<AlertPaper> inAlert(Transaction tx, ChatId chat, int most) {
        return votes.learning(tx, chat).inAlerts() ? best(tx, chat, most).orElse(List.of()) : List.of();
    }

    private List<AlertPaper> best(Transaction tx, ChatId chat, Taste taste, int most) {
        List<PaperId> unseen = wanted.unseen(tx, chat, taste.best(SHORT_LIST));
        List<Paper> recent = papers.arrivedSince(
                tx,
                unseen.subList(0, Math.min(FINALISTS, unseen.size())),
                clock.instant().minus(lookBack));
        List<AlertPaper> best = new ArrayList<>();
        for (Paper paper : wanted.notAskedFor(tx, chat, recent)) {
            Judgement judgement = taste.judge(paper);
            if (best.size() < most && judgement.leaning().equals(Optional.of(Opinion.LIKE))) {
                AlertPaper found = new AlertPaper(paper, List.of(), List.of());
                best.add(judgement.liked().map(found::like).orElse(found));
            }
        }
        return best;
    }
}
