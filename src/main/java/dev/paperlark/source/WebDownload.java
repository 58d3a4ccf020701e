package dev.paperlark.source;

import dev.paperlark.config.Settings.WebSettings;
import dev.paperlark.source.FetchOutcome.Failed;
import dev.paperlark.source.WebRequest.Answer;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Fetches a file from the web, politely and within limits: asks only for what is new, tries again after a trouble that may pass,
 * and takes neither more bytes nor more time than the settings allow. Safe for use by many threads.
 *
 * <p>The address is the operator's own and may be anywhere, on this machine too. A redirect is not: see {@link RedirectRule}.
 */
public final class WebDownload implements AutoCloseable {
    /** The first pause between two attempts; each further one is twice as long. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** The longest pause of our own choice. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** The longest wait that a server may ask for; after a longer one the next scheduled fetch comes soon enough. */
    private static final Duration LONGEST_REQUESTED_PAUSE = Duration.ofMinutes(2);

    private final WebRequest request;
    private final int attempts;
    private final Sleeper sleeper;
    private final DoubleSupplier chance;

    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param clock for the dates that servers name */
    public WebDownload(WebSettings settings, Clock clock) {
        this.request = new WebRequest(settings, clock, InetAddress::getAllByName);
        this.attempts = settings.attempts();
        this.sleeper = pause -> closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        this.chance = () -> ThreadLocalRandom.current().nextDouble();
    }

    /** @param chance gives 0 to 1, for the jitter that keeps many installations from asking in step */
    WebDownload(WebSettings settings, Clock clock, HostLookup lookup, Sleeper sleeper, DoubleSupplier chance) {
        this.request = new WebRequest(settings, clock, lookup);
        this.attempts = settings.attempts();
        this.sleeper = sleeper;
        this.chance = chance;
    }

    /**
     * Fetches what is at the address now. Blocks, with pauses, for minutes at worst; an interrupt ends it.
     *
     * @param validators of the last success at this address, or {@link Validators#NONE}
     */
    public FetchOutcome fetch(URI address, Validators validators) {
        try {
            Answer answer = request.send(address, validators);
            for (int attempt = 1; answer instanceof Answer.Again again; attempt++) {
                Duration requested = again.requestedPause().orElse(Duration.ZERO);
                if (attempt >= attempts) {
                    return new Failed(again.reason() + (attempts > 1 ? " (tried " + attempts + " times)" : ""));
                }
                if (requested.compareTo(LONGEST_REQUESTED_PAUSE) > 0) {
                    return new Failed(again.reason() + " and asks to wait " + requested.toSeconds() + " s");
                }
                sleeper.sleep(longer(requested, pauseAfter(attempt)));
                if (closed.getCount() == 0) {
                    return new Failed(again.reason());
                }
                answer = request.send(address, validators);
            }
            return ((Answer.Final) answer).outcome();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Failed("stopped before it was finished");
        }
    }

    /** Ends the pauses between attempts; a fetch that is under way fails with what it met so far. */
    @Override
    public void close() {
        closed.countDown();
    }

    /** Doubles with each attempt; half of it is chance. */
    private Duration pauseAfter(int attempt) {
        Duration full = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        long millis = Math.min(full.toMillis(), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(Math.round(millis * (0.5 + chance.getAsDouble() / 2)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
