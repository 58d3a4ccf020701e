package dev.paperlark.command;

/** What a person may do in a chat, told by the platform. Ordered: who may do more comes later. */
public enum Role {
    /** May read and search. */
    MEMBER,
    /** May change what the chat gets and when. */
    ADMIN;

    /** Whether this role is enough where {@code needed} is asked for. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
