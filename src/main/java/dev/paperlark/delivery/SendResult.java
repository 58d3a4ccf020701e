package dev.paperlark.delivery;

/** What became of a message that was handed to a {@link Gateway}. */
public sealed interface SendResult {
    /** The platform has it. */
    record Sent() implements SendResult {}

    /** It did not get through, and trying again later makes sense. */
    record Temporary(String reason) implements SendResult {}

    /** The platform refused it for good. */
    record Rejected(String reason) implements SendResult {}
}
