package dev.paperlark.command;

import dev.paperlark.model.Chat;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.model.Pause;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.SummaryChoice;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Changes what a chat has chosen. */
final class ChatSettings {
    private final Database database;
    private final ChatStore chats;
    private final Clock clock;

    ChatSettings(Database database, ChatStore chats, Clock clock) {
        this.database = database;
        this.chats = chats;
        this.clock = clock;
    }

    /** Gives the chat a new rhythm, which holds from now on: a slot of today that has passed is not owed. */
    Chat change(Chat chat, Rhythm rhythm) {
        return save(chat.withRhythm(rhythm, clock.instant()));
    }

    Chat change(Chat chat, LostAnswerPolicy policy) {
        return save(chat.withLostAnswers(policy));
    }

    Chat speak(Chat chat, Locale language) {
        return save(chat.withLanguage(language));
    }

    Chat summarise(Chat chat, SummaryChoice summaries) {
        return save(chat.withSummaries(summaries));
    }

    Chat mention(Chat chat, Optional<String> role) {
        return save(chat.withMention(role));
    }

    Chat pause(Chat chat, Optional<Instant> until) {
        Optional<Pause> pause = Optional.of(new Pause(clock.instant(), until));
        return save(chat.withPause(pause));
    }

    /** Ends the pause; the slots it covered are not owed, their papers come with the next alert. */
    Chat resume(Chat chat) {
        return save(chat.withRhythm(chat.rhythm(), clock.instant()).withPause(Optional.empty()));
    }

    private Chat save(Chat chat) {
        database.useTransaction(tx -> chats.update(tx, chat));
        return chat;
    }
}
