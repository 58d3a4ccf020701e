package dev.paperlark.delivery;

import dev.paperlark.message.Message;
import dev.paperlark.message.ReminderMessage;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.Reminder;
import dev.paperlark.model.SavedPaper;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.ReminderStore;
import dev.paperlark.store.SavedStore;
import dev.paperlark.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what a reminder tells, at the time when it is sent. */
final class UnreadPapers {
    private static final int CARDS = 5;

    private final ReminderStore reminders = new ReminderStore();
    private final SavedStore saved = new SavedStore();
    private final PaperStore papers = new PaperStore();

    /** Writes the message; empty when the person does not want it any more. */
    Optional<Supplier<Message>> of(Transaction tx, Alert alert, Chat chat) {
        return reminders.of(tx, alert.chat()).map(Reminder::person).map(person -> of(tx, person, chat));
    }

    private Supplier<Message> of(Transaction tx, PersonId person, Chat chat) {
        int unread = saved.unread(tx, person);
        // the unread come first
        List<SavedPaper> shown = saved.page(tx, person, Optional.empty(), 0, Math.min(CARDS, unread));
        List<Paper> found =
                papers.findAll(tx, shown.stream().map(SavedPaper::paper).toList());
        return () -> new ReminderMessage(Texts.in(chat.language()), chat.summaries()).of(unread, shown, found);
    }
}
