package dev.paperlark.matching;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.SubscriptionId;

/** Which chat subscribed to which of {@link Conditions}. About thirty bytes a subscription. */
final class Subscriptions {
    private static final int CHAT = 1;
    private static final int ID = 3;
    private static final int CONDITION = 5;

    private final Table table = new Table(CONDITION, 0, each -> hash(number(each, CHAT)));

    int size() {
        return table.size();
    }

    /** A chat's first subscription, or {@link Table#NONE}. */
    int first(ChatId chat) {
        return ofChat(table.first(hash(chat.value())), chat.value());
    }

    /** The chat's subscription after this one, or {@link Table#NONE}. */
    int after(int subscription) {
        return ofChat(table.after(subscription), number(subscription, CHAT));
    }

    private int ofChat(int from, long chat) {
        int each = from;
        while (each != Table.NONE && number(each, CHAT) != chat) {
            each = table.after(each);
        }
        return each;
    }

    /** A chat's subscription, or {@link Table#NONE}. */
    int find(ChatId chat, SubscriptionId id) {
        int each = first(chat);
        while (each != Table.NONE && number(each, ID) != id.value()) {
            each = after(each);
        }
        return each;
    }

    int condition(int subscription) {
        return table.get(subscription, CONDITION);
    }

    void add(ChatId chat, SubscriptionId id, int condition) {
        long of = chat.value();
        long number = id.value();
        table.add(hash(of), (int) (of >>> 32), (int) of, (int) (number >>> 32), (int) number, condition);
    }

    void remove(int subscription) {
        table.remove(subscription);
    }

    private long number(int subscription, int field) {
        return ((long) table.get(subscription, field) << 32) | (table.get(subscription, field + 1) & 0xFFFF_FFFFL);
    }

    /** Not spread: the database counts chats up, so neighbours stand together and are read together. */
    private static int hash(long chat) {
        return Long.hashCode(chat);
    }
}
