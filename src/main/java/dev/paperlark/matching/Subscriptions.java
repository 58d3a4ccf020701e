package dev.paperlark.matching;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.SubscriptionId;

/** Which chat subscribed to which expression. About thirty bytes a subscription. */
final class Subscriptions {
    static final int NONE = HashChains.NONE;

    private long[] chats = new long[0];
    private long[] ids = new long[0];
    private int[] expressions = new int[0];
    private final HashChains byChat = new HashChains(place -> hash(chats[place]));

    /** How many there are. */
    int size() {
        return byChat.size();
    }

    /** A chat's first subscription, or {@link #NONE}. */
    int first(ChatId chat) {
        return ofChat(byChat.first(hash(chat.value())), chat.value());
    }

    /** The chat's subscription after this one, or {@link #NONE}. */
    int after(int subscription) {
        return ofChat(byChat.after(subscription), chats[subscription]);
    }

    private int ofChat(int from, long chat) {
        int each = from;
        while (each != NONE && chats[each] != chat) {
            each = byChat.after(each);
        }
        return each;
    }

    /** A chat's subscription, or {@link #NONE}. */
    int find(ChatId chat, SubscriptionId id) {
        int each = first(chat);
        while (each != NONE && ids[each] != id.value()) {
            each = after(each);
        }
        return each;
    }

    SubscriptionId id(int subscription) {
        return new SubscriptionId(ids[subscription]);
    }

    int expression(int subscription) {
        return expressions[subscription];
    }

    void add(ChatId chat, SubscriptionId id, int expression) {
        int place = byChat.take();
        chats = Growth.toHold(chats, place);
        ids = Growth.toHold(ids, place);
        expressions = Growth.toHold(expressions, place);
        chats[place] = chat.value();
        ids[place] = id.value();
        expressions[place] = expression;
        byChat.link(place, hash(chat.value()));
    }

    void remove(int subscription) {
        byChat.drop(subscription, hash(chats[subscription]));
    }

    private static int hash(long chat) {
        return Long.hashCode(chat);
    }
}
