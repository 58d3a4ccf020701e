package dev.paperlark.telegram;

import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.PaceLimits;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Graphemes;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Sends to Telegram. One send is one request; a second one, without marks, follows only where Telegram has refused the marks and so
 * nothing was sent. Safe for use by many threads.
 */
final class TelegramGateway implements Gateway {
    /** The name of this platform. */
    static final String PLATFORM = "telegram";

    private static final Logger LOG = LoggerFactory.getLogger(TelegramGateway.class);

    private final TelegramClient client;
    private final TelegramRenderer renderer = new TelegramRenderer();
    private volatile Supplier<Optional<String>> botName = Optional::empty;

    private final AtomicBoolean tokenRefused = new AtomicBoolean();
    private final AtomicLong markupRefusals = new AtomicLong();

    /**
     * @param http gives the connections and their settings; its own retries are switched off for what is sent here
     * @param token the bot's, never logged
     * @param url where the Bot API is
     */
    TelegramGateway(OkHttpClient http, String token, TelegramUrl url) {
        this.client = SendingClient.over(http, token, url);
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public PaceLimits limits() {
        return new PaceLimits(
                TelegramLimits.MESSAGES_PER_SECOND,
                TelegramLimits.RESERVED_PER_SECOND,
                TelegramLimits.JITTER,
                TelegramLimits::of);
    }

    /** Learns how to find out the bot's own name, which is not known before Telegram was asked. */
    void named(Supplier<Optional<String>> name) {
        botName = name;
    }

    /** Bot API, deep linking. */
    @Override
    public Optional<String> startLink(String word) {
        return botName.get().map(name -> "https://t.me/" + name + "?start=" + word);
    }

    @Override
    public int partsOf(Message message) {
        return renderer.render(message).size();
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        List<TelegramMessage> parts = renderer.render(outgoing.message());
        if (outgoing.part() >= parts.size()) {
            return new SendResult.Rejected("the message has " + parts.size() + " parts");
        }
        return post(outgoing.chat(), parts.get(outgoing.part()), outgoing.volume(), Optional.empty());
    }

    /**
     * Sends one message.
     *
     * @param replyTo the message that it answers, if any; it may be deleted by now
     */
    SendResult post(ChatAddress chat, TelegramMessage message, Outgoing.Volume volume, Optional<Long> replyTo) {
        TelegramRequests requests = new TelegramRequests(client, chat);
        return attempt(chat, message, text -> requests.send(text, volume, replyTo));
    }

    /** Sends a file as a message of its own. */
    SendResult postFile(ChatAddress chat, Attachment file) {
        try {
            return sent(new TelegramRequests(client, chat).sendFile(file));
        } catch (TelegramApiException failure) {
            return failed(chat, new SendFailure(failure));
        }
    }

    /** Puts a message in the place of an earlier one. One that says so already counts as sent. */
    SendResult edit(ChatAddress chat, long messageId, TelegramMessage message) {
        TelegramRequests requests = new TelegramRequests(client, chat);
        return attempt(chat, message, text -> requests.edit(messageId, text));
    }

    /** Ends the waiting sign on a pressed button, with a note that is cut to what fits. A failure is logged only. */
    void answerCallback(String callbackId, String text) {
        try {
            TelegramRequests.answerCallback(
                    client, callbackId, Graphemes.cut(text, TelegramLimits.MAX_CALLBACK_ANSWER));
        } catch (TelegramApiException failure) {
            LOG.debug("a press was not answered: {}", failure.getClass().getSimpleName());
        }
    }

    /** How often Telegram refused the marks of a text, each a second request without them. */
    long markupRefusals() {
        return markupRefusals.get();
    }

    private SendResult attempt(ChatAddress chat, TelegramMessage message, Request request) {
        try {
            return sent(request.with(TelegramText.marked(message)));
        } catch (TelegramApiException failure) {
            SendFailure reading = new SendFailure(failure);
            return reading.isRefusedMarkup() ? attemptUnmarked(chat, message, request) : failed(chat, reading);
        }
    }

    private SendResult attemptUnmarked(ChatAddress chat, TelegramMessage message, Request request) {
        LOG.warn(
                "Telegram refused the marks of a text, {} so far; sent without them", markupRefusals.incrementAndGet());
        try {
            return sent(request.with(TelegramText.unmarked(message)));
        } catch (TelegramApiException failure) {
            return failed(chat, new SendFailure(failure));
        }
    }

    private SendResult sent(long messageId) {
        tokenRefused.set(false);
        return new SendResult.Sent(Long.toString(messageId));
    }

    private SendResult failed(ChatAddress chat, SendFailure failure) {
        if (failure.isRefusedToken() && !tokenRefused.getAndSet(true)) {
            LOG.error("Telegram does not accept the bot's token: nothing is sent until there is a valid one");
        }
        return failure.result(chat);
    }

    /** One call of the Bot API with this text; returns the id of the message. */
    private interface Request {
        long with(TelegramText text) throws TelegramApiException;
    }
}
