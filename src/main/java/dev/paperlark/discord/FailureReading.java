package dev.paperlark.discord;

import dev.paperlark.delivery.SendResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/**
 * Reads what a failed call means. The question is: could the reader have it?
 *
 * @param failures how often the same was refused before
 */
record FailureReading(int failures) {
    /** For a refusal without Discord's JSON; what stands before Discord counts in minutes. */
    static final Duration SAFE_PAUSE = Duration.ofSeconds(60);

    /** How often a token is tried that Discord does not know: seldom enough for the budget, often enough to notice a repair. */
    static final Duration TOKEN_PAUSE = Duration.ofMinutes(5);

    /** Rights come and go while people set a server up: so many refusals in a row, then it is meant. */
    static final int REFUSALS_UNTIL_GONE = 3;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** A JSON code of Discord has at least five digits; below, JDA gives the HTTP status in its place. */
    private static final int FIRST_CODE = 10_000;

    private static final int MISSING_PERMISSIONS = 50_013;

    /**
     * Nothing can be sent here until a person changes something: unknown channel, guild or user, no access, messages refused, wrong kind of
     * channel, thread locked (Opcodes and Status Codes, "JSON Error Codes").
     */
    private static final Set<Integer> GONE =
            Set.of(10_003, 10_004, 10_013, 50_001, 50_007, 50_008, 50_024, 50_083, 50_278, 160_005);

    SendResult read(Throwable failure) {
        if (failure instanceof ErrorResponseException answered) {
            return answered.getResponse().getException() == null
                    ? byCode(answered.getResponse().code, answered.getErrorCode(), answered.getMeaning())
                    : byCause(answered.getResponse().getException());
        }
        return byCause(failure);
    }

    private SendResult byCode(int status, int code, String meaning) {
        if (status == UNAUTHORIZED) {
            return new SendResult.RetryAfter(TOKEN_PAUSE);
        }
        if (status >= SERVER_ERROR) {
            return new SendResult.Ambiguous("Discord answered " + status);
        }
        if (status == TOO_MANY_REQUESTS || (status == FORBIDDEN && code < FIRST_CODE)) {
            return new SendResult.RetryAfter(SAFE_PAUSE);
        }
        String reason = code + " " + meaning;
        if (code == MISSING_PERMISSIONS && failures + 1 < REFUSALS_UNTIL_GONE) {
            return new SendResult.Temporary(reason);
        }
        boolean gone = status == FORBIDDEN || GONE.contains(code);
        return gone ? new SendResult.Gone(reason) : new SendResult.Rejected(reason);
    }

    private static SendResult byCause(Throwable cause) {
        if (cause instanceof AnswerGuard.BudgetSpent spent) {
            return new SendResult.RetryAfter(spent.pause());
        }
        boolean neverLeft = cause instanceof IOException && !(cause instanceof AnswerGuard.AnswerLost);
        // the kind of the failure only: its words may name addresses
        String name = cause.getClass().getSimpleName();
        return neverLeft
                ? new SendResult.Temporary("no connection: " + name)
                : new SendResult.Ambiguous("no readable answer: " + name);
    }
}
