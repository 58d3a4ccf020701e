package dev.paperlark.pipeline;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Learning;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.PaperVote;
import dev.paperlark.model.Vote;
import dev.paperlark.ranking.Background;
import dev.paperlark.ranking.Taste;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.Transaction;
import dev.paperlark.store.VoteStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the chats have learned from their votes.
 *
 * <p>The same votes over the same stored papers give the same taste, so nothing is stored; what was learned for a few chats is kept
 * while neither changes. Safe for use by many threads.
 */
public final class Tastes {
    /** Learning again takes a tenth of a second, and each takes about 400 KB. */
    private static final int KEPT = 40;

    private static final int MAX_VOTES = 1_000;

    private final PaperStore papers;
    private final VoteStore votes;
    private final Map<ChatId, Learned> kept = new LinkedHashMap<>(16, 0.75f, true);
    private Ground ground = new Ground(-1, Background.of(List.of()));

    /** The background, and the last change of the papers when it was read. */
    private record Ground(long papersChanged, Background background) {}

    private record Learned(long papersChanged, long votesChanged, Optional<Taste> taste) {}

    public Tastes(PaperStore papers, VoteStore votes) {
        this.papers = papers;
        this.votes = votes;
    }

    /** What the chat's votes tell; nothing where it does not learn, or has no paper that more members like than dislike. */
    public Optional<Taste> of(Transaction tx, ChatId chat) {
        Learning learning = votes.learning(tx, chat);
        return learning.on() && learning.changes() > 0 ? known(tx, chat, learning.changes()) : Optional.empty();
    }

    private synchronized Optional<Taste> known(Transaction tx, ChatId chat, long votesChanged) {
        long papersChanged = papers.lastChange(tx);
        Learned before = kept.get(chat);
        if (before != null && before.papersChanged() == papersChanged && before.votesChanged() == votesChanged) {
            return before.taste();
        }
        Optional<Taste> taste = learn(tx, chat, papersChanged);
        kept.put(chat, new Learned(papersChanged, votesChanged, taste));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return taste;
    }

    /** Forgets what was learned for a chat, which is learned anew when it is asked for. */
    public synchronized void forget(ChatId chat) {
        kept.remove(chat);
    }

    private Optional<Taste> learn(Transaction tx, ChatId chat, long papersChanged) {
        List<PaperVote> given = votes.latest(tx, chat, MAX_VOTES);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (ground.papersChanged() != papersChanged) {
            ground = new Ground(papersChanged, Background.of(papers.newest(tx, Background.MAX_PAPERS)));
        }
        Map<PaperId, Paper> voted = papers
                .findAll(tx, given.stream().map(PaperVote::paper).toList())
                .stream()
                .collect(Collectors.toMap(Paper::id, Function.identity(), (one, same) -> one));
        return ground.background()
                .learn(given.stream()
                        .filter(vote -> voted.containsKey(vote.paper()))
                        .map(vote -> new Vote(Objects.requireNonNull(voted.get(vote.paper())), vote.opinion()))
                        .toList());
    }
}
