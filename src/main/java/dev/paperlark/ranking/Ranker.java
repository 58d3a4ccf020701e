package dev.paperlark.ranking;

import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Match;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts the matches of one chat in order, best first.
 *
 * <p>A paper that several subscriptions want becomes one entry with the reasons of all. Papers with a hit in the title come
 * first, then those with a hit in the abstract, then the rest; inside a group more hits win, then the newer paper. The order
 * depends on the matches alone, so the same matches always give the same alert. Stateless.
 */
public final class Ranker {
    private static final int REST = 2;

    private static final Comparator<AlertPaper> BEST_FIRST = Comparator.comparingInt(Ranker::group)
            .thenComparing(Comparator.comparingInt(Ranker::hits).reversed())
            .thenComparing(Comparator.comparing(Ranker::age).reversed());

    /** The papers of these matches, each once, best first. */
    public List<AlertPaper> rank(List<Match> matches) {
        Map<PaperId, AlertPaper> byPaper = new LinkedHashMap<>();
        for (Match match : matches) {
            AlertPaper wanted = new AlertPaper(match.paper(), List.of(match.subscription()), match.reasons());
            byPaper.merge(match.paper().id(), wanted, Ranker::join);
        }
        return byPaper.values().stream()
                .map(Ranker::withBestReasonFirst)
                .sorted(BEST_FIRST)
                .toList();
    }

    private static AlertPaper join(AlertPaper one, AlertPaper other) {
        return new AlertPaper(
                one.paper(), both(one.subscriptions(), other.subscriptions()), both(one.reasons(), other.reasons()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static AlertPaper withBestReasonFirst(AlertPaper wanted) {
        List<Reason> sorted = wanted.reasons().stream()
                .distinct()
                .sorted(Comparator.comparing(Reason::field))
                .toList();
        return new AlertPaper(wanted.paper(), wanted.subscriptions(), sorted);
    }

    /** The group of a paper's best hit; lower is better. */
    static int group(AlertPaper wanted) {
        return wanted.reasons().stream()
                .mapToInt(reason -> groupOf(reason.field()))
                .min()
                .orElse(REST);
    }

    private static int groupOf(PaperField field) {
        return switch (field) {
            case TITLE -> 0;
            case ABSTRACT -> 1;
            default -> REST;
        };
    }

    private static int hits(AlertPaper wanted) {
        return wanted.reasons().size();
    }

    /**
     * A key that grows with time. The arXiv numbers papers as {@code YYMM.number} since 2007; before that as
     * {@code archive/YYMMnumber}, with years from 91, which are all older. Ids of other sources count as oldest.
     */
    private static String age(AlertPaper wanted) {
        String id = wanted.paper().id().value();
        return id.matches("\\d{4}\\.\\d{4,5}") ? id.replace(".", id.length() == 9 ? ".0" : ".") : "";
    }
}
