package dev.paperlark.command;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Rhythm;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import java.time.Clock;
import java.util.Locale;

/** Knows every chat that ever spoke to the bot; a new one begins with the configured rhythm. */
public final class ChatDirectory {
    private final Database database;
    private final ChatStore chats;
    private final Rhythm defaultRhythm;
    private final Clock clock;

    public ChatDirectory(Database database, ChatStore chats, Rhythm defaultRhythm, Clock clock) {
        this.database = database;
        this.chats = chats;
        this.defaultRhythm = defaultRhythm;
        this.clock = clock;
    }

    /** The chat at this address, entered with {@code language} when it is new. */
    public Chat at(ChatAddress address, Locale language) {
        return database.inTransaction(tx -> chats.find(tx, address)
                .orElseGet(() -> chats.create(tx, address, language, defaultRhythm, clock.instant())));
    }
}
