package dev.paperlark.telegram;

import dev.paperlark.command.ChatStates;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.chatmember.MemberStatus;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Gives each update to whoever knows what it means. Safe for use by many threads. */
final class UpdateHandler {
    private final Conversation conversation;
    private final ChatRoles roles;
    private final ChatStates states;
    private final InlineAnswers inline;

    UpdateHandler(Conversation conversation, ChatRoles roles, ChatStates states, InlineAnswers inline) {
        this.conversation = conversation;
        this.roles = roles;
        this.states = states;
        this.inline = inline;
    }

    /** Handles one update; what is of no kind known here has no effect. */
    void handle(Update update) {
        if (update.hasCallbackQuery()) {
            conversation.pressed(update.getCallbackQuery());
        } else if (update.hasInlineQuery()) {
            inline.asked(update.getInlineQuery());
        } else if (update.hasMessage()) {
            message(update.getMessage());
        } else if (update.hasChannelPost()) {
            message(update.getChannelPost());
        } else if (update.hasMyChatMember()) {
            membership(update.getMyChatMember());
        } else if (update.hasChatMember()) {
            roles.forget(update.getChatMember().getChat().getId());
        }
    }

    private void message(Message message) {
        Optional<Long> to = Optional.ofNullable(message.getMigrateToChatId());
        Optional<Long> from = Optional.ofNullable(message.getMigrateFromChatId());
        to.ifPresent(room -> states.moved(String.valueOf(message.getChatId()), String.valueOf(room)));
        from.ifPresent(room -> states.moved(String.valueOf(room), String.valueOf(message.getChatId())));
        if (to.isEmpty() && from.isEmpty()) {
            conversation.said(message);
        }
    }

    /** {@code left} and {@code kicked} in a group or channel; a person who blocks the bot shows as {@code kicked}. */
    private void membership(ChatMemberUpdated change) {
        long room = change.getChat().getId();
        roles.forget(room);
        switch (change.getNewChatMember().getStatus()) {
            case MemberStatus.LEFT, MemberStatus.KICKED ->
                states.lost(
                        String.valueOf(room),
                        change.getChat().isUserChat() ? "the bot was blocked" : "the bot was removed from the chat");
            case MemberStatus.MEMBER, MemberStatus.ADMINISTRATOR, MemberStatus.CREATOR ->
                states.restored(String.valueOf(room));
            default -> {
                // restricted: the next message that is sent will show what is allowed
            }
        }
    }
}
