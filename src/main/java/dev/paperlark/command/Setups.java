package dev.paperlark.command;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Subscription;
import dev.paperlark.query.QueryParser;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.MuteStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reads and changes everything that a file of settings speaks of, in one transaction. */
final class Setups {
    private final Database database;
    private final Stores stores;
    private final QueryParser parser;
    private final Clock clock;

    /** Where it is kept. */
    record Stores(ChatStore chats, SubscriptionStore subscriptions, MuteStore mutes) {}

    Setups(Database database, Stores stores, QueryParser parser, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.parser = parser;
        this.clock = clock;
    }

    /** What the chat has now. */
    SetupChanges.Before now(Chat chat) {
        return database.inTransaction(tx -> before(tx, chat));
    }

    /** What a file would change in the chat. */
    SetupChanges changes(ChatSetup setup, SetupChanges.Before before) {
        return SetupChanges.of(setup, before, parser, clock.instant());
    }

    /** Makes the changes, all or none; empty where the chat is gone or has no room for all of them. */
    Optional<SetupChanges> make(ChatSetup setup, ChatId chat) {
        return database.inTransaction(tx -> stores.chats().lock(tx, chat).flatMap(locked -> {
            SetupChanges.Before before = before(tx, locked);
            SetupChanges changes = changes(setup, before);
            if (!before.hasRoomFor(changes)) {
                return Optional.empty();
            }
            make(tx, changes);
            return Optional.of(changes);
        }));
    }

    private SetupChanges.Before before(Transaction tx, Chat chat) {
        return new SetupChanges.Before(
                chat, stores.subscriptions().of(tx, chat.id()), stores.mutes().of(tx, chat.id()));
    }

    private void make(Transaction tx, SetupChanges changes) {
        ChatId chat = changes.chat().id();
        Instant now = clock.instant();
        stores.chats().update(tx, changes.chat());
        for (ChatSetup.Wish wish : changes.added()) {
            Subscription added = stores.subscriptions().add(tx, chat, wish.text(), now);
            settle(tx, added, wish);
        }
        changes.changed().forEach((known, wish) -> settle(tx, known, wish));
        changes.muted().forEach(wish -> stores.mutes().add(tx, chat, wish.text(), now));
    }

    /** Gives a subscription the name, the rhythm and the rest that the file wants. */
    private void settle(Transaction tx, Subscription known, ChatSetup.Wish wish) {
        boolean rests = wish.state() == ChatSetup.State.RESTING;
        if (!known.name().equals(wish.name())) {
            stores.subscriptions().rename(tx, known.chat(), known.number(), wish.name());
        }
        if (!known.rhythm().equals(wish.rhythm())) {
            stores.subscriptions().reschedule(tx, known.chat(), known.number(), wish.rhythm());
        }
        if (known.pausedSince().isPresent() != rests) {
            Optional<Instant> since = Optional.of(clock.instant()).filter(now -> rests);
            stores.subscriptions().pause(tx, known.chat(), known.number(), since);
        }
    }
}
