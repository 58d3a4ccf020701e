package dev.paperlark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.PaceLimits.ChatLimit;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.support.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacerTest {
    private static final Instant START = DeliveryRig.START;
    private static final ChatAddress LAB = DeliveryRig.at("lab");
    private static final int SENDS = 1_000_000;
    private static final int PER_SECOND = 30;
    private static final long SECOND = 1_000_000_000L;

    private final MutableClock clock = new MutableClock(START);

    @ParameterizedTest(name = "jitter {0} ms")
    @ValueSource(ints = {5, 20, 50})
    void no_window_at_the_platform_is_too_full_and_the_pace_is_the_fastest_that_is_safe(int jitterMillis) {
        Duration jitter = Duration.ofMillis(jitterMillis);
        Pacer pacer = new Pacer(new PaceLimits(PER_SECOND, 0, jitter, chat -> List.of()), clock);
        Random random = new Random(7);
        long[] arrivals = new long[SENDS];
        for (int i = 0; i < SENDS; i++) {
            Instant start = pacer.next(LAB, Pacer.Kind.ALERT);
            clock.set(start);
            long way = Math.round((2 * random.nextDouble() - 1) * jitter.toNanos());
            arrivals[i] = Duration.between(START, start).toNanos() + way;
        }
        double seconds = Duration.between(START, clock.instant()).toNanos() / (double) SECOND;

        assertThat(rejected(arrivals)).isZero();
        assertThat(SENDS / seconds).isGreaterThanOrEqualTo(0.99 * PER_SECOND / (1 + 2 * jitterMillis / 1000.0));
    }

    /** How many arrivals find a second that is full. */
    private static int rejected(long[] arrivals) {
        Arrays.sort(arrivals);
        int rejected = 0;
        for (int i = PER_SECOND; i < arrivals.length; i++) {
            if (arrivals[i] - arrivals[i - PER_SECOND] < SECOND) {
                rejected++;
            }
        }
        return rejected;
    }

    @Test
    void alerts_leave_their_share_to_answers() {
        Pacer pacer = new Pacer(new PaceLimits(30, 3, Duration.ZERO, chat -> List.of()), clock);
        int alerts = 0;
        while (pacer.next(LAB, Pacer.Kind.ALERT).isBefore(START.plusSeconds(100))) {
            alerts++;
        }
        assertThat(alerts).isBetween(2695, 2705);
    }

    @Test
    void an_answer_goes_before_alerts_that_have_not_asked_yet() {
        Pacer pacer = new Pacer(new PaceLimits(10, 2, Duration.ZERO, chat -> List.of()), clock);
        Instant alert = pacer.next(LAB, Pacer.Kind.ALERT);
        assertThat(pacer.next(LAB, Pacer.Kind.REPLY)).isEqualTo(alert.plusMillis(100));
    }

    @Test
    void each_room_keeps_all_its_limits_and_holds_up_no_other() {
        List<ChatLimit> limits =
                List.of(new ChatLimit(1, Duration.ofSeconds(1)), new ChatLimit(3, Duration.ofMinutes(1)));
        Pacer pacer = new Pacer(new PaceLimits(30, 0, Duration.ZERO, chat -> limits), clock);

        assertThat(List.of(next(pacer, "a"), next(pacer, "a"), next(pacer, "a"), next(pacer, "a")))
                .containsExactly(START, START.plusSeconds(1), START.plusSeconds(2), START.plusSeconds(60));
        assertThat(next(pacer, "b")).isBefore(START.plusMillis(34));
    }

    private static Instant next(Pacer pacer, String room) {
        return pacer.next(DeliveryRig.at(room), Pacer.Kind.REPLY);
    }

    @Test
    void looking_reserves_nothing() {
        Pacer pacer = new Pacer(new PaceLimits(1, 0, Duration.ZERO, chat -> List.of()), clock);
        assertThat(pacer.earliest(LAB, Pacer.Kind.ALERT)).isEqualTo(START);
        assertThat(pacer.earliest(LAB, Pacer.Kind.ALERT)).isEqualTo(START);
    }

    @Test
    void quiet_times_are_kept_for_one_room_or_for_all() {
        Pacer pacer = new Pacer(PaceLimits.unlimited(), clock);
        pacer.quiet("lab", START.plusSeconds(5));
        assertThat(next(pacer, "lab")).isEqualTo(START.plusSeconds(5));
        assertThat(next(pacer, "b")).isEqualTo(START);
        pacer.quiet("", START.plusSeconds(9));
        pacer.quiet("", START.plusSeconds(3));
        assertThat(next(pacer, "b")).isEqualTo(START.plusSeconds(9));
        assertThat(pacer.isQuiet(LAB)).isTrue();
        clock.advance(Duration.ofSeconds(9));
        assertThat(pacer.isQuiet(LAB)).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_does_not_silence_the_bot() {
        Pacer pacer = new Pacer(
                new PaceLimits(30, 3, Duration.ZERO, chat -> List.of(new ChatLimit(1, Duration.ofSeconds(1)))), clock);
        pacer.next(LAB, Pacer.Kind.ALERT);
        clock.advance(Duration.ofHours(-1));
        assertThat(pacer.next(LAB, Pacer.Kind.ALERT)).isEqualTo(clock.instant());
    }
}
