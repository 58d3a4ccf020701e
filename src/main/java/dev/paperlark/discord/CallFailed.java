package dev.paperlark.discord;

import dev.paperlark.delivery.SendResult;

/** A call of Discord's REST side did not succeed; says what that means for the message that it was made for. */
final class CallFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient SendResult meaning;

    CallFailed(SendResult meaning) {
        super(meaning.toString());
        this.meaning = meaning;
    }

    SendResult meaning() {
        return meaning;
    }

    /** The same for a call that sends nothing, so that the reader can't have it whatever became of the call. */
    SendResult meaningOfPreparation() {
        return meaning instanceof SendResult.Ambiguous unclear ? new SendResult.Temporary(unclear.reason()) : meaning;
    }
}
