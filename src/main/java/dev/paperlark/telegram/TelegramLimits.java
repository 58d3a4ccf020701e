package dev.paperlark.telegram;

import dev.paperlark.delivery.PaceLimits;
import dev.paperlark.model.ChatAddress;
import java.time.Duration;
import java.util.List;

/** What Telegram takes. The source of each number stands beside it; see https://core.telegram.org/bots/api. */
final class TelegramLimits {
    /** The longest text in UTF-16 units, counted when the markup is read and gone (Bot API, sendMessage). */
    static final int MAX_TEXT = 4096;

    /** The longest text in bytes of UTF-8, markup included (source of the Bot API server, {@code get_formatted_text}). */
    static final int MAX_MARKUP_BYTES = 32_768;

    /** Marks and links of a message; the server ignores what comes after them (limits.tginfo.me, not official). */
    static final int MAX_ENTITIES = 100;

    /** The longest data of a button, in bytes of UTF-8; at least 1 (Bot API, InlineKeyboardButton). */
    static final int MAX_CALLBACK_BYTES = 64;

    /** Buttons in a row: that many numbers can still be hit with a thumb. */
    static final int MAX_BUTTONS_IN_ROW = 8;

    /** Characters in a row of labelled buttons: more are shortened on a phone. */
    static final int MAX_LABELS_IN_ROW = 30;

    /** Buttons under a message (limits.tginfo.me, not official). */
    static final int MAX_BUTTONS = 100;

    /** The longest answer to a press, in characters (Bot API, answerCallbackQuery). */
    static final int MAX_CALLBACK_ANSWER = 200;

    /** Cards of one answer to an inline query; 50 are allowed (Bot API, answerInlineQuery), more come as somebody scrolls. */
    static final int INLINE_RESULTS = 10;

    /** How far down somebody can scroll: whoever wants more narrows the words. */
    static final int MAX_INLINE_PLACE = 50;

    /** How long Telegram may give the same answer to the same person (Bot API, answerInlineQuery: 300 s unless told). */
    static final Duration INLINE_CACHE = Duration.ofSeconds(60);

    /** Characters of a result's title: about what its line shows; no limit is published. */
    static final int INLINE_TITLE = 120;

    /** Characters of a result's description, for the same reason. */
    static final int INLINE_DESCRIPTION = 200;

    /** Messages a second over all chats (bots FAQ, "about 30"). */
    static final double MESSAGES_PER_SECOND = 30;

    /** Messages a second that alerts leave to answers: a sixth, so that a command does not wait for a morning's alerts. */
    static final double RESERVED_PER_SECOND = 5;

    /** How much the way to Telegram may vary, each direction; measured ways within a continent stay below. */
    static final Duration JITTER = Duration.ofMillis(100);

    /** One message a second to a chat (bots FAQ). */
    static final Duration CHAT_SPACING = Duration.ofSeconds(1);

    /** Messages a minute to a group or channel (bots FAQ). */
    static final int GROUP_MESSAGES_PER_MINUTE = 20;

    private TelegramLimits() {}

    /** The limits of one chat: ids of groups and channels are negative, or a name with {@code @}. */
    static List<PaceLimits.ChatLimit> of(ChatAddress chat) {
        PaceLimits.ChatLimit spacing = new PaceLimits.ChatLimit(1, CHAT_SPACING);
        boolean group = !TelegramPlaces.isPrivate(chat);
        return group
                ? List.of(spacing, new PaceLimits.ChatLimit(GROUP_MESSAGES_PER_MINUTE, Duration.ofMinutes(1)))
                : List.of(spacing);
    }
}
