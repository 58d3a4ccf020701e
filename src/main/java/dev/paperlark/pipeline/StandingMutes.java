package dev.paperlark.pipeline;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Mute;
import dev.paperlark.model.Paper;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.store.MuteStore;
import dev.paperlark.store.Transaction;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What chats want to see nothing of, read when it is needed: a mute counts from the next plan on, and so does its end. Safe for use by
 * many threads.
 */
public final class StandingMutes {
    private static final Logger LOG = LoggerFactory.getLogger(StandingMutes.class);

    private final MuteStore mutes;
    private final QueryParser parser;
    private final PlainMatcher matcher;

    public StandingMutes(MuteStore mutes, QueryParser parser, PlainMatcher matcher) {
        this.mutes = mutes;
        this.parser = parser;
        this.matcher = matcher;
    }

    /** Those of the papers that the chat has not muted, in their order. */
    List<Paper> without(Transaction tx, ChatId chat, List<Paper> papers) {
        List<Query> muted = mutes.of(tx, chat).stream()
                .flatMap(mute -> parsed(mute).stream())
                .toList();
        return muted.isEmpty()
                ? papers
                : papers.stream().filter(paper -> !finds(muted, paper)).toList();
    }

    /** The chat's mutes that keep a paper away. */
    List<Mute> of(Transaction tx, ChatId chat, SearchablePaper paper) {
        return mutes.of(tx, chat).stream()
                .filter(mute -> parsed(mute)
                        .filter(query -> matcher.match(query, paper).isPresent())
                        .isPresent())
                .toList();
    }

    private boolean finds(List<Query> queries, Paper paper) {
        SearchablePaper searchable = SearchablePaper.of(paper);
        return queries.stream()
                .anyMatch(query -> matcher.match(query, searchable).isPresent());
    }

    private Optional<Query> parsed(Mute mute) {
        if (parser.parse(mute.query()) instanceof QueryResult.Parsed parsed) {
            return Optional.of(parsed.query());
        }
        LOG.error("mute={} does not parse any more and was left out", mute.id());
        return Optional.empty();
    }
}
