package dev.paperlark.model;

/** What a chat wants when it can't be known whether a message arrived, because the platform's answer was lost. */
public enum LostAnswerPolicy {
    /** The message is sent once more, silently: nothing is lost, one message may come twice. */
    AT_LEAST_ONCE,
    /** The message is not repeated: nothing comes twice, and what may be lost is listed by {@code /status}. */
    AT_MOST_ONCE
}
