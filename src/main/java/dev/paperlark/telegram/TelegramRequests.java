package dev.paperlark.telegram;

import dev.paperlark.delivery.Outgoing;
import dev.paperlark.message.Attachment;
import dev.paperlark.model.ChatAddress;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The requests to one chat in the words of the Bot API. Link previews are always off. */
final class TelegramRequests {
    /** The topic that every forum begins with; Telegram refuses its number and takes a message without one for it. */
    private static final String GENERAL_TOPIC = "1";

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final TelegramClient client;
    private final ChatAddress chat;

    TelegramRequests(TelegramClient client, ChatAddress chat) {
        this.client = client;
        this.chat = chat;
    }

    /** Sends a new message and returns its id. */
    long send(TelegramText text, Outgoing.Volume volume, Optional<Long> replyTo) throws TelegramApiException {
        SendMessage request = new SendMessage(chat.room(), text.text());
        request.setLinkPreviewOptions(NO_PREVIEW);
        text.parseMode().ifPresent(request::setParseMode);
        keyboard(text.keyboard()).ifPresent(request::setReplyMarkup);
        if (text.field() == TelegramMessage.Field.OPEN_FOR_REPLY) {
            request.setReplyMarkup(new ForceReplyKeyboard());
        }
        topic().ifPresent(request::setMessageThreadId);
        if (volume == Outgoing.Volume.SILENT) {
            request.setDisableNotification(true);
        }
        replyTo.map(TelegramRequests::reply).ifPresent(request::setReplyParameters);
        return client.execute(request).getMessageId();
    }

    /** Sends a file, pictures as photos, and returns the id of its message. */
    long sendFile(Attachment file) throws TelegramApiException {
        InputFile content = new InputFile(new ByteArrayInputStream(file.bytes()), file.fileName());
        if (file.mediaType().startsWith("image/")) {
            SendPhoto request = new SendPhoto(chat.room(), content);
            topic().ifPresent(request::setMessageThreadId);
            return client.execute(request).getMessageId();
        }
        SendDocument request = new SendDocument(chat.room(), content);
        topic().ifPresent(request::setMessageThreadId);
        return client.execute(request).getMessageId();
    }

    private Optional<Integer> topic() {
        return chat.thread().filter(thread -> !thread.equals(GENERAL_TOPIC)).map(Integer::valueOf);
    }

    /** Replaces a message and returns its id, also when it says so already. */
    long edit(long messageId, TelegramText text) throws TelegramApiException {
        EditMessageText request = EditMessageText.builder().text(text.text()).build();
        request.setChatId(chat.room());
        request.setMessageId(Math.toIntExact(messageId));
        request.setLinkPreviewOptions(NO_PREVIEW);
        text.parseMode().ifPresent(request::setParseMode);
        keyboard(text.keyboard()).ifPresent(request::setReplyMarkup);
        try {
            Serializable ignored = client.execute(request);
        } catch (TelegramApiException failure) {
            if (!new SendFailure(failure).isUnchanged()) {
                throw failure;
            }
        }
        return messageId;
    }

    /** Ends the waiting sign on a pressed button. */
    static void answerCallback(TelegramClient client, String callbackId, String text) throws TelegramApiException {
        AnswerCallbackQuery request = new AnswerCallbackQuery(callbackId);
        if (!text.isEmpty()) {
            request.setText(text);
        }
        Boolean ignored = client.execute(request);
    }

    private static ReplyParameters reply(long messageId) {
        ReplyParameters reply = new ReplyParameters(Math.toIntExact(messageId));
        reply.setAllowSendingWithoutReply(true);
        return reply;
    }

    private static Optional<InlineKeyboardMarkup> keyboard(List<List<TelegramMessage.Key>> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new InlineKeyboardMarkup(
                        rows.stream().map(TelegramRequests::row).toList()));
    }

    private static InlineKeyboardRow row(List<TelegramMessage.Key> keys) {
        return new InlineKeyboardRow(keys.stream()
                .map(key -> InlineKeyboardButton.builder()
                        .text(key.label())
                        .callbackData(key.data())
                        .build())
                .toList());
    }
}
