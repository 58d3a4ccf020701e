package dev.paperlark.telegram;

import org.telegram.telegrambots.meta.api.objects.Document;

/** What a message says to the bot. */
sealed interface Spoken {
    /** A command with its words. */
    record Line(String line) implements Spoken {}

    /** A command whose words end with those of a file. */
    record LineWithFile(String line, Document file) implements Spoken {}

    /** Words to the bot that are no command. */
    record SmallTalk() implements Spoken {}

    /** Nothing of the bot's business. */
    record Nothing() implements Spoken {}
}
