package dev.paperlark.telegram;

import dev.paperlark.delivery.Pacer;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Keeps the platform's pace for answers too. A person waits a few seconds at most; after that the answer is left out. */
final class PacedSender implements TelegramSender {
    /** Whoever has waited longer has asked again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TelegramSender sender;
    private final Pacer pacer;
    private final Clock clock;

    PacedSender(TelegramSender sender, Pacer pacer, Clock clock) {
        this.sender = sender;
        this.pacer = pacer;
        this.clock = clock;
    }

    @Override
    public SendResult reply(ChatAddress chat, Message message, Optional<Long> replyTo) {
        return inTurn(chat, () -> sender.reply(chat, message, replyTo));
    }

    @Override
    public SendResult edit(ChatAddress chat, long messageId, Message message) {
        return inTurn(chat, () -> sender.edit(chat, messageId, message));
    }

    /** Not a message, so no pace holds for it. */
    @Override
    public void answerCallback(String callbackId, String text) {
        sender.answerCallback(callbackId, text);
    }

    private SendResult inTurn(ChatAddress chat, Supplier<SendResult> send) {
        Duration wait = Duration.between(clock.instant(), pacer.earliest(chat, Pacer.Kind.REPLY));
        if (wait.compareTo(PATIENCE) > 0) {
            return new SendResult.Temporary("Telegram wants to hear nothing for this chat for another " + wait);
        }
        Instant start = pacer.next(chat, Pacer.Kind.REPLY);
        for (Duration left = Duration.between(clock.instant(), start);
                left.compareTo(Duration.ZERO) > 0;
                left = Duration.between(clock.instant(), start)) {
            LockSupport.parkNanos(left.toNanos());
        }
        return send.get();
    }
}
