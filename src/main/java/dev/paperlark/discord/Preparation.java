package dev.paperlark.discord;

/** A call that is made before a message is sent: whatever becomes of it, the reader can't have the message by it. */
@FunctionalInterface
interface Preparation<T> {
    T call() throws CallFailed;

    /** Makes the call; a lost answer is a failure for the time being. */
    static <T> T of(Preparation<T> preparation) throws CallFailed {
        try {
            return preparation.call();
        } catch (CallFailed failed) {
            throw new CallFailed(failed.meaningOfPreparation());
        }
    }
}
