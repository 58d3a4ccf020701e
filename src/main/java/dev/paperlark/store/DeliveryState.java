package dev.paperlark.store;

/** How an outbox row stands; the names are those in the table. */
public enum DeliveryState {
    /** To be sent when its time has come. */
    NEW,
    /** Leased: a part is on its way, or was when the process died. */
    ATTEMPTING,
    /** An answer was lost: the reader may have the part or not. Repeated in its time, or left so for good. */
    UNKNOWN,
    /** The platform has all parts. */
    SENT,
    /** Refused or given up. */
    FAILED,
    /** Nothing can be sent to the chat; goes on when the chat is back. */
    HELD
}
