package dev.paperlark.store;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.PersonId;
import java.util.List;

/** Makes everything go that is stored of a person. Groups keep what is theirs; the votes that the person gave there go. */
public final class PersonStore {
    private static final String OF_PERSON = " WHERE platform = :platform AND person = :id";

    private final SubscriptionStore subscriptions = new SubscriptionStore();
    private final InboxStore inbox = new InboxStore();
    private final QuietStore quiet = new QuietStore();

    /**
     * What it meant for chats.
     *
     * @param gone the private ones, which are not there any more
     * @param changed those that lost votes
     */
    public record Erased(List<ChatId> gone, List<ChatId> changed) {}

    /**
     * Erases a person. What others learn from it stays: the numbers of chat and subscriptions are noted as removed, so that every
     * process stops matching them.
     *
     * @param room the room of the person's private chats on the platform
     */
    public Erased erase(Transaction transaction, PersonId person, String room) {
        // All chats before anything else: whoever changes subscriptions or votes locks the chat first, too.
        List<ChatId> gone = lock(transaction, person, room, "platform = :platform AND room = :room");
        List<ChatId> changed =
                lock(transaction, person, room, "room <> :room AND id IN (SELECT chat_id FROM vote" + OF_PERSON + ")");
        changed.forEach(chat -> VoteStore.noteChange(transaction, chat));
        execute(transaction, person, "DELETE FROM vote" + OF_PERSON);
        execute(transaction, person, "DELETE FROM saved" + OF_PERSON);
        gone.forEach(chat -> remove(transaction, chat));
        inbox.forget(transaction, person);
        return new Erased(gone, changed);
    }

    /** Forgets that the platform asked for quiet in the person's room, which may be noted anew while a message is on its way. */
    public void forgetQuiet(Transaction transaction, PersonId person, String room) {
        quiet.remove(transaction, person.platform(), room);
    }

    private static List<ChatId> lock(Transaction transaction, PersonId person, String room, String which) {
        return transaction
                .handle()
                .createQuery("SELECT id FROM chat WHERE " + which + " ORDER BY id FOR UPDATE")
                .bindMethods(person)
                .bind("room", room)
                .mapTo(ChatId.class)
                .list();
    }

    private static void execute(Transaction transaction, PersonId person, String statement) {
        transaction.handle().createUpdate(statement).bindMethods(person).execute();
    }

    /** Everything else that belongs to the chat goes with its row. */
    private void remove(Transaction transaction, ChatId chat) {
        subscriptions.of(transaction, chat).forEach(each -> subscriptions.remove(transaction, chat, each.number()));
        transaction
                .handle()
                .createUpdate("DELETE FROM chat WHERE id = :chat")
                .bind("chat", chat)
                .execute();
    }
}
