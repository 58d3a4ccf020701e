package dev.paperlark.telegram;

import dev.paperlark.delivery.Outgoing.Volume;
import dev.paperlark.delivery.ReplyPace;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers to readers, each of their messages in its turn. */
final class TelegramReplies implements TelegramSender {
    private final TelegramGateway gateway;
    private final ReplyPace pace;
    private final TelegramRenderer renderer = new TelegramRenderer();

    TelegramReplies(TelegramGateway gateway, ReplyPace pace) {
        this.gateway = gateway;
        this.pace = pace;
    }

    @Override
    public SendResult reply(ChatAddress chat, Message message, Optional<Long> replyTo) {
        List<TelegramMessage> parts = renderer.render(message);
        SendResult first = pace.inTurn(chat, () -> gateway.post(chat, parts.get(0), Volume.NORMAL, replyTo));
        return sendRest(chat, parts, first);
    }

    @Override
    public SendResult ask(ChatAddress chat, Message question, Optional<Long> replyTo) {
        List<TelegramMessage> parts = new ArrayList<>(renderer.render(question));
        TelegramMessage last = parts.remove(parts.size() - 1);
        parts.add(TelegramPlaces.isPrivate(chat) ? last.answered() : last);
        SendResult first = pace.inTurn(chat, () -> gateway.post(chat, parts.get(0), Volume.NORMAL, replyTo));
        return sendRest(chat, parts, first);
    }

    @Override
    public SendResult sendFile(ChatAddress chat, Attachment file) {
        return pace.inTurn(chat, () -> gateway.postFile(chat, file));
    }

    @Override
    public SendResult edit(ChatAddress chat, long messageId, Message message) {
        List<TelegramMessage> parts = renderer.render(message);
        SendResult first = pace.inTurn(chat, () -> gateway.edit(chat, messageId, parts.get(0)));
        return sendRest(chat, parts, first);
    }

    /** Not a message, so no pace holds for it. */
    @Override
    public void answerCallback(String callbackId, String text) {
        gateway.answerCallback(callbackId, text);
    }

    private SendResult sendRest(ChatAddress chat, List<TelegramMessage> parts, SendResult first) {
        SendResult result = first;
        for (int part = 1; part < parts.size() && result instanceof SendResult.Sent; part++) {
            TelegramMessage next = parts.get(part);
            result = pace.inTurn(chat, () -> gateway.post(chat, next, Volume.SILENT, Optional.empty()));
        }
        return result;
    }
}
