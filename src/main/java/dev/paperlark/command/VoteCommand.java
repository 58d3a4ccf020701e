package dev.paperlark.command;

import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.VoteStore;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** {@code /like ID} and {@code /dislike ID}, on the buttons of a card: what somebody thinks of a paper. Once more takes it back. */
final class VoteCommand implements Command {
    private final Opinion opinion;
    private final Database database;
    private final PastedId ids;
    private final VoteStore votes;
    private final Clock clock;

    VoteCommand(Opinion opinion, Database database, PaperStore papers, VoteStore votes, Clock clock) {
        this.opinion = opinion;
        this.database = database;
        this.ids = new PastedId(database, papers);
        this.votes = votes;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons(opinion.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Reply handle(Invocation invocation) {
        Optional<PersonId> person = invocation.speaker().person();
        Optional<Paper> paper = ids.find(invocation.words());
        if (paper.isEmpty()) {
            return new Reply.Note(invocation.say("paper.none", invocation.words()));
        }
        return person.map(who -> voted(who, paper.get(), invocation))
                .orElseGet(() -> new Reply.Note(invocation.say("person.unknown")));
    }

    private Reply voted(PersonId person, Paper paper, Invocation invocation) {
        VoteStore.Ballot ballot = new VoteStore.Ballot(invocation.chat().id(), person, paper.id());
        Optional<Opinion> now = database.inTransaction(tx -> votes.press(tx, ballot, opinion, clock.instant()));
        if (now.isEmpty()) {
            return new Reply.Note(invocation.say("vote.taken-back"));
        }
        return new Reply.Note(invocation.say(opinion == Opinion.LIKE ? "vote.like" : "vote.dislike"));
    }
}
