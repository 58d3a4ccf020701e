package dev.paperlark.pipeline;

import dev.paperlark.matching.Matches;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Subscription;
import dev.paperlark.ranking.LearnedOrder;
import dev.paperlark.ranking.Ranker;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.Transaction;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the papers that a chat subscribed to and has not been given, best first. */
public final class WantedPapers {
    private final StandingQueries standing;
    private final StandingMutes mutes;
    private final AlertStore alerts;
    private final PlainMatcher matcher;
    private final Ranker ranker;
    private final Tastes tastes;
    private final LearnedOrder learnedOrder = new LearnedOrder();

    public WantedPapers(
            StandingQueries standing,
            StandingMutes mutes,
            AlertStore alerts,
            PlainMatcher matcher,
            Ranker ranker,
            Tastes tastes) {
        this.standing = standing;
        this.mutes = mutes;
        this.alerts = alerts;
        this.matcher = matcher;
        this.ranker = ranker;
        this.tastes = tastes;
    }

    /** Which of the papers each chat wants, without reasons. */
    Matches match(Transaction tx, List<Paper> papers) {
        return standing.match(tx, papers);
    }

    /**
     * Those of the papers that some of the chat's subscriptions want, and that it has not seen and not muted, with the reasons.
     *
     * @param candidates what {@link #match} found for the chat; each costs a closer look
     */
    List<AlertPaper> among(Transaction tx, ChatId chat, List<Paper> candidates, Predicate<Subscription> asking) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<PaperId> seen =
                alerts.seen(tx, chat, candidates.stream().map(Paper::id).toList());
        List<Paper> unseen =
                candidates.stream().filter(paper -> !seen.contains(paper.id())).toList();
        List<AlertPaper> ranked =
                ranker.rank(matcher.match(mutes.without(tx, chat, unseen), standing.of(tx, chat, asking)));
        return ranked.isEmpty()
                ? ranked
                : tastes.of(tx, chat)
                        .map(taste -> learnedOrder.order(ranked, taste))
                        .orElse(ranked);
    }

    /** Those of the papers that the chat has not been given, in their order. */
    List<PaperId> unseen(Transaction tx, ChatId chat, List<PaperId> papers) {
        Set<PaperId> seen = alerts.seen(tx, chat, papers);
        return papers.stream().filter(paper -> !seen.contains(paper)).toList();
    }

    /** Those of the papers that none of the chat's subscriptions wants and that it has not muted, in their order. */
    List<Paper> notAskedFor(Transaction tx, ChatId chat, List<Paper> papers) {
        List<Paper> welcome = mutes.without(tx, chat, papers);
        Set<PaperId> asked = matcher.match(welcome, standing.of(tx, chat)).stream()
                .map(match -> match.paper().id())
                .collect(Collectors.toSet());
        return welcome.stream().filter(paper -> !asked.contains(paper.id())).toList();
    }
}
