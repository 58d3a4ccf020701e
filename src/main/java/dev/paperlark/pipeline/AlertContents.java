package dev.paperlark.pipeline;

import dev.paperlark.matching.Matches;
import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.store.Transaction;
import java.util.List;
import java.util.stream.Stream;

/** Chooses the papers of an alert: those that the chat asked for, then, where it wants that, a few that are like what it liked. */
public final class AlertContents {
    /** More would be noise below what was asked for. */
    private static final int MOST_RECOMMENDED = 3;

    private final WantedPapers wanted;
    private final Recommendations recommendations;

    public AlertContents(WantedPapers wanted, Recommendations recommendations) {
        this.wanted = wanted;
        this.recommendations = recommendations;
    }

    /** Which of the papers each chat asked for, without a look at what it was given before. */
    Matches match(Transaction tx, List<Paper> papers) {
        return wanted.match(tx, papers);
    }

    /**
     * The papers of a scheduled or urgent alert, best first; none where none of the candidates is wanted, since an alert is not sent
     * for a recommendation alone.
     *
     * @param candidates what {@link #match} found for the chat; each costs a closer look
     */
    List<AlertPaper> of(Transaction tx, DueAlert due, List<Paper> candidates) {
        ChatId chat = due.chat().id();
        List<AlertPaper> asked = wanted.among(tx, chat, candidates, due::brings);
        return due.kind() == Alert.Kind.URGENT ? asked : withRecommended(tx, chat, asked);
    }

    /** The papers of an alert that somebody asked for, with which every subscription comes. */
    List<AlertPaper> onRequest(Transaction tx, ChatId chat, List<Paper> candidates) {
        return withRecommended(tx, chat, wanted.among(tx, chat, candidates, each -> true));
    }

    private List<AlertPaper> withRecommended(Transaction tx, ChatId chat, List<AlertPaper> asked) {
        return asked.isEmpty()
                ? asked
                : Stream.concat(asked.stream(), recommendations.inAlert(tx, chat, MOST_RECOMMENDED).stream())
                        .toList();
    }
}
