package dev.paperlark.pipeline;

import dev.paperlark.matching.Matches;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.store.StoredPaper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Papers that arrived lately, matched with all subscriptions. */
final class RecentPapers {
    private final Map<PaperId, Instant> arrivals;
    private final Matches matches;

    RecentPapers(List<StoredPaper> papers, Matches matches) {
        this.arrivals = papers.stream()
                .collect(Collectors.toMap(stored -> stored.paper().id(), StoredPaper::arrivedAt));
        this.matches = matches;
    }

    /** How many arrived after an instant. */
    int arrivedAfter(Instant start) {
        return (int) arrivals.values().stream()
                .filter(arrival -> arrival.isAfter(start))
                .count();
    }

    /** Those that arrived after an instant and that the chat's subscriptions want, oldest first. */
    List<Paper> wantedBy(ChatId chat, Instant start) {
        return matches.of(chat).stream()
                .filter(paper -> arrivals.getOrDefault(paper.id(), start).isAfter(start))
                .toList();
    }
}
