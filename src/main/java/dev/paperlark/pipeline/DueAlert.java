package dev.paperlark.pipeline;

import dev.paperlark.model.Alert;
import dev.paperlark.model.Chat;
import dev.paperlark.model.Slot;
import java.time.Instant;

/**
 * An alert that a chat is owed now.
 *
 * @param kind {@code DAILY}, or {@code CATCH_UP} when it comes late or stands for several missed slots
 * @param since papers that arrived after this instant are new to the chat
 */
record DueAlert(Chat chat, Slot slot, Alert.Kind kind, Instant since) {}
