package dev.paperlark.telegram;

import dev.paperlark.telegram.PollAnswer.Lost;
import dev.paperlark.telegram.PollAnswer.Refused;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When to ask for updates again after an answer. Says each change once in the log. Used by one thread. */
final class PollRules {
    private static final Logger LOG = LoggerFactory.getLogger(PollRules.class);

    /** Between two answers that brought nothing new, in case a server does not wait as it was asked to. */
    static final Duration NOTHING_NEW = Duration.ofMillis(200);

    /** While another program polls with the same token, so that the two do not cut each other off all the time. */
    static final Duration CONFLICT = Duration.ofSeconds(10);

    static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    static final Duration MAX_BACKOFF = Duration.ofSeconds(30);

    private static final int UNAUTHORIZED = 401;

    /** What the Bot API says to a token that has not even the shape of one. */
    private static final int NOT_FOUND = 404;

    private static final int CONFLICTING = 409;
    private static final int TOO_MANY = 429;

    private String trouble = "";
    private Duration backoff = FIRST_BACKOFF;

    /** How long to wait after a batch was kept, {@code fresh} of it new. */
    Duration afterUpdates(int fresh) {
        if (!trouble.isEmpty()) {
            LOG.info("Telegram answers again");
        }
        trouble = "";
        backoff = FIRST_BACKOFF;
        return fresh > 0 ? Duration.ZERO : NOTHING_NEW;
    }

    /** How long to wait; empty when asking again makes no sense. */
    Optional<Duration> after(Refused refused) {
        return switch (refused.code()) {
            case UNAUTHORIZED, NOT_FOUND -> {
                LOG.error(
                        "Telegram does not accept the token ({}), so the bot is off there. Get a valid token from @BotFather,"
                                + " set telegram.token and start again; nothing is lost meanwhile.",
                        refused.code());
                yield Optional.empty();
            }
            case CONFLICTING -> {
                warn(
                        "conflict",
                        "Telegram: another program uses the same token; stop it, or give each its own. "
                                + refused.description());
                yield Optional.of(CONFLICT);
            }
            case TOO_MANY -> {
                warn("flood", "Telegram asks for " + refused.retryAfter() + " seconds of quiet");
                yield Optional.of(Duration.ofSeconds(Math.max(1, refused.retryAfter())));
            }
            default -> Optional.of(backOff("Telegram refuses: " + refused.code() + " " + refused.description()));
        };
    }

    /** How long to wait after no answer came. */
    Duration after(Lost lost) {
        return backOff("Telegram can't be reached: " + lost.reason());
    }

    private Duration backOff(String line) {
        warn(line, line);
        Duration wait = backoff;
        Duration twice = backoff.multipliedBy(2);
        backoff = twice.compareTo(MAX_BACKOFF) < 0 ? twice : MAX_BACKOFF;
        return wait;
    }

    private void warn(String kind, String line) {
        if (!kind.equals(trouble)) {
            LOG.warn("{}", line);
        }
        trouble = kind;
    }
}
