package dev.paperlark.command;

import dev.paperlark.delivery.Dispatcher;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.model.PersonId;
import dev.paperlark.pipeline.Tastes;
import dev.paperlark.store.Database;
import dev.paperlark.store.PersonStore;
import java.util.List;

/**
 * {@code /forget_me}: names what will go and asks once; the button, which works for nobody else, makes it go.
 *
 * <p>An alert that is on its way to the person meanwhile arrives before the answer or never.
 */
final class ForgetMeCommand implements Command {
    private static final String SURE = "yes ";

    private final Database database;
    private final PersonStore people;
    private final Tastes tastes;
    private final PendingSetups pending;
    private final Dispatcher dispatcher;

    /** @param pending what was shown and not confirmed */
    ForgetMeCommand(
            Database database, PersonStore people, Tastes tastes, PendingSetups pending, Dispatcher dispatcher) {
        this.database = database;
        this.people = people;
        this.tastes = tastes;
        this.pending = pending;
        this.dispatcher = dispatcher;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("forget_me");
    }

    @Override
    public Reply handle(Invocation invocation) {
        String words = invocation.words();
        return ReadingList.forPerson(invocation, person -> {
            if (words.equals(SURE + person.id())) {
                return forget(person, invocation);
            }
            return words.startsWith(SURE)
                    ? new Reply.Note(invocation.say("forget.not-yours"))
                    : ask(person, invocation);
        });
    }

    private static Reply ask(PersonId person, Invocation invocation) {
        return Reply.of(
                Block.heading(Span.strong(invocation.say("forget.title"))),
                new Block.Items(List.of(
                        List.of(Span.plain(invocation.say("forget.saved"))),
                        List.of(Span.plain(invocation.say("forget.votes"))),
                        List.of(Span.plain(invocation.say("forget.chat"))))),
                Block.paragraph(Span.plain(invocation.say("forget.stays"))),
                new Block.Buttons(
                        List.of(new Button(invocation.say("forget.button"), "/forget_me " + SURE + person.id()))));
    }

    private Reply forget(PersonId person, Invocation invocation) {
        String room = dispatcher.privateRoom(person);
        PersonStore.Erased erased = database.inTransaction(tx -> people.erase(tx, person, room));
        erased.changed().forEach(tastes::forget);
        erased.gone().forEach(tastes::forget);
        erased.gone().forEach(pending::forget);
        // nothing is due there any more, so this only waits for what is on its way
        erased.gone().forEach(dispatcher::deliver);
        database.useTransaction(tx -> people.forgetQuiet(tx, person, room));
        return new Reply.Forgotten(Message.of(
                Block.paragraph(Span.strong(invocation.say("forget.done"))),
                Block.paragraph(Span.plain(invocation.say("forget.again")))));
    }
}
