package dev.paperlark.pipeline;

import dev.paperlark.matching.PlainMatcher;
import dev.paperlark.matching.StandingQuery;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Subscription;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.ranking.Ranker;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the papers that a chat subscribed to and has not been given, best first. */
public final class WantedPapers {
    private static final Logger LOG = LoggerFactory.getLogger(WantedPapers.class);

    private final SubscriptionStore subscriptions;
    private final AlertStore alerts;
    private final QueryParser parser;
    private final PlainMatcher matcher;
    private final Ranker ranker;

    public WantedPapers(
            SubscriptionStore subscriptions,
            AlertStore alerts,
            QueryParser parser,
            PlainMatcher matcher,
            Ranker ranker) {
        this.subscriptions = subscriptions;
        this.alerts = alerts;
        this.parser = parser;
        this.matcher = matcher;
        this.ranker = ranker;
    }

    /** Those of the papers that the chat wants and has not seen. */
    List<AlertPaper> among(Transaction tx, ChatId chat, List<Paper> papers) {
        List<StandingQuery> queries = queriesOf(tx, chat);
        if (queries.isEmpty()) {
            return List.of();
        }
        Set<PaperId> seen = alerts.seen(tx, chat, papers.stream().map(Paper::id).toList());
        List<Paper> unseen =
                papers.stream().filter(paper -> !seen.contains(paper.id())).toList();
        return ranker.rank(matcher.match(unseen, queries));
    }

    private List<StandingQuery> queriesOf(Transaction tx, ChatId chat) {
        List<StandingQuery> queries = new ArrayList<>();
        for (Subscription subscription : subscriptions.of(tx, chat)) {
            if (parser.parse(subscription.query()) instanceof QueryResult.Parsed parsed) {
                queries.add(new StandingQuery(subscription.id(), parsed.query()));
            } else {
                LOG.error(
                        "subscription={} does not parse any more and was left out",
                        subscription.id().value());
            }
        }
        return queries;
    }
}
