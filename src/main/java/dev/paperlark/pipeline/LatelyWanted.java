package dev.paperlark.pipeline;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.query.Query;
import dev.paperlark.reason.StandingQuery;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.store.ChangedPapers;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.StoredPaper;
import dev.paperlark.store.Transaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what one chat may want among the papers that arrived lately, for somebody who waits for the answer.
 *
 * <p>The search index names them in milliseconds, by the same rules as matching, and whatever it does not know yet comes along. Where it knows too
 * little, or needs too long, the papers are read and matched, as they are in the morning. Safe for use by many threads.
 */
public final class LatelyWanted {
    /** As many papers are read at most beside those that the index names. */
    private static final int MOST_UNKNOWN = 200;

    private final PaperStore papers;
    private final StandingQueries standing;
    private final WantedPapers wanted;
    private final PaperIndex index;
    private final IndexPapers indexPapers;

    public LatelyWanted(
            PaperStore papers,
            StandingQueries standing,
            WantedPapers wanted,
            PaperIndex index,
            IndexPapers indexPapers) {
        this.papers = papers;
        this.standing = standing;
        this.wanted = wanted;
        this.index = index;
        this.indexPapers = indexPapers;
    }

    /**
     * All that arrived after an instant, that the chat has not been given and that its subscriptions want, in no order; and maybe some that they do
     * not want, or that it has been given.
     */
    List<Paper> candidates(Transaction tx, ChatId chat, Instant since) {
        return named(tx, chat, since).orElseGet(() -> read(tx, chat, since));
    }

    /** The index may be ahead of its mark and of the transaction, never behind the mark that was read before. */
    private Optional<List<Paper>> named(Transaction tx, ChatId chat, Instant since) {
        ChangedPapers unknown = papers.changedAfter(tx, indexPapers.reached(), MOST_UNKNOWN + 1);
        if (unknown.papers().size() > MOST_UNKNOWN) {
            return Optional.empty();
        }
        List<Query> queries =
                standing.of(tx, chat).stream().map(StandingQuery::query).toList();
        return index.arrivedSince(since, queries).map(found -> {
            Stream<PaperId> others =
                    unknown.papers().stream().map(stored -> stored.paper().id());
            List<PaperId> all = Stream.concat(found.stream(), others)
                    .distinct()
                    .sorted(Comparator.comparing(PaperId::value))
                    .toList();
            return papers.arrivedSince(tx, wanted.unseen(tx, chat, all), since);
        });
    }

    private List<Paper> read(Transaction tx, ChatId chat, Instant since) {
        List<Paper> recent =
                papers.arrivedSince(tx, since).stream().map(StoredPaper::paper).toList();
        return standing.match(tx, recent).of(chat);
    }
}
