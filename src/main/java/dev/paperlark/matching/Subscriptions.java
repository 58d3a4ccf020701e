package dev.paperlark.matching;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.SubscriptionId;

/** Which chat subscribed to which expression. About thirty bytes a subscription. */
final class Subscriptions {
    static final int NONE = Table.NONE;
    private static final int CHAT = 1;
    private static final int ID = 3;
    private static final int EXPRESSION = 5;

    private final Table table = new Table(EXPRESSION, each -> hash(number(each, CHAT)));

    /** How many there are. */
    int size() {
        return table.size();
    }

    /** A chat's first subscription, or {@link #NONE}. */
    int first(ChatId chat) {
        return ofChat(table.first(hash(chat.value())), chat.value());
    }

    /** The chat's subscription after this one, or {@link #NONE}. */
    int after(int subscription) {
        return ofChat(table.after(subscription), number(subscription, CHAT));
    }

    private int ofChat(int from, long chat) {
        int each = from;
        while (each != NONE && number(each, CHAT) != chat) {
            each = table.after(each);
        }
        return each;
    }

    /** A chat's subscription, or {@link #NONE}. */
    int find(ChatId chat, SubscriptionId id) {
        int each = first(chat);
        while (each != NONE && number(each, ID) != id.value()) {
            each = after(each);
        }
        return each;
    }

    int expression(int subscription) {
        return table.get(subscription, EXPRESSION);
    }

    void add(ChatId chat, SubscriptionId id, int expression) {
        long of = chat.value();
        long number = id.value();
        table.add(hash(of), (int) (of >>> 32), (int) of, (int) (number >>> 32), (int) number, expression);
    }

    void remove(int subscription) {
        table.remove(subscription);
    }

    /** A number of two fields. */
    private long number(int subscription, int field) {
        return ((long) table.get(subscription, field) << 32) | (table.get(subscription, field + 1) & 0xFFFF_FFFFL);
    }

    /** Not spread: the database counts chats up, so neighbours stand together and are read together. */
    private static int hash(long chat) {
        return Long.hashCode(chat);
    }
}
