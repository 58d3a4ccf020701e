package dev.paperlark.delivery;

import dev.paperlark.message.AlertMessage;
import dev.paperlark.message.Message;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatId;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes the messages of a stored alert, page by page. Pages are made when they are wanted, so they show what is known of a paper
 * by then.
 */
public final class AlertPages {
    private final Database database;
    private final ChatStore chats;
    private final AlertStore alerts;
    private final int cardsPerPage;
    private final UnreadPapers unread = new UnreadPapers();

    public AlertPages(Database database, ChatStore chats, AlertStore alerts, int cardsPerPage) {
        this.database = database;
        this.chats = chats;
        this.alerts = alerts;
        this.cardsPerPage = cardsPerPage;
    }

    /** What the message is made of that the alert is sent as; empty when the alert or its chat is gone. */
    Optional<Draft> draft(AlertId id) {
        return database.inTransaction(tx -> alerts.find(tx, id).flatMap(alert -> draft(tx, alert, 0)));
    }

    /** The page that begins with the card at {@code offset}, 0-based; empty for an alert of another chat and past the end. */
    public Optional<Message> page(ChatId chat, AlertId id, int offset) {
        return database.inTransaction(tx -> alerts.find(tx, id)
                .filter(alert -> alert.chat().equals(chat) && offset < alert.matched())
                .flatMap(alert -> page(tx, alert, offset)));
    }

    /** The paper at a place of an alert, 0-based, which counts as opened; empty for an alert of another chat and past the end. */
    public Optional<AlertPaper> open(ChatId chat, AlertId id, int position) {
        return database.inTransaction(tx -> alerts.find(tx, id)
                .filter(alert -> alert.chat().equals(chat))
                .flatMap(alert -> {
                    alerts.open(tx, id, position);
                    return alerts.papers(tx, id, position, 1).stream().findFirst();
                }));
    }

    /** Where the page begins that shows the card at {@code position}. */
    public int pageOf(int position) {
        return position - position % cardsPerPage;
    }

    /** How many papers of an alert stand behind its first page. */
    public int behindFirst(Alert alert) {
        return Math.max(0, alert.matched() - cardsPerPage);
    }

    private Optional<Message> page(Transaction tx, Alert alert, int offset) {
        return draft(tx, alert, offset).map(Draft::write);
    }

    private Optional<Draft> draft(Transaction tx, Alert alert, int offset) {
        return chats.find(tx, alert.chat())
                .flatMap(chat -> writing(tx, alert, chat, offset).map(writing -> new Draft(chat, alert, writing)));
    }

    private Optional<Supplier<Message>> writing(Transaction tx, Alert alert, Chat chat, int offset) {
        if (alert.kind() == Alert.Kind.REMINDER) {
            return unread.of(tx, alert, chat);
        }
        List<AlertPaper> papers = papers(tx, alert, offset);
        return Optional.of(() -> new AlertMessage(Texts.in(chat.language()), chat.summaries())
                .page(alert, papers, offset, chat.rhythm().zone()));
    }

    /** Those of a page; what is recommended stands on the first one, however many follow it. */
    private List<AlertPaper> papers(Transaction tx, Alert alert, int offset) {
        int left = Math.min(cardsPerPage, alert.matched() - offset);
        List<AlertPaper> asked = alerts.papers(tx, alert.id(), offset, left);
        return offset > 0
                ? asked
                : Stream.concat(asked.stream(), alerts.papers(tx, alert.id(), alert.matched(), cardsPerPage).stream())
                        .toList();
    }

    /** A page that is read and not yet written, so that what fails in either is told apart. */
    record Draft(Chat chat, Alert alert, Supplier<Message> writing) {
        /** The message that is sent: a scheduled one mentions whom the chat wants, one that somebody asked for nobody. */
        Message announce() {
            return alert.kind() == Alert.Kind.ON_REQUEST || alert.kind() == Alert.Kind.REMINDER
                    ? write()
                    : write().mentioning(chat.mention());
        }

        Message write() {
            return writing.get();
        }
    }
}
