package dev.paperlark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.delivery.ScriptedGateway.Call;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand chats, a third of which the platform limits, and now and then all: in simulated time. */
class QuietStormTest {
    private static final int CHATS = 1000;
    private static final int LIMITED_EVERY = 10;
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration ALL_QUIET = Duration.ofSeconds(3);
    private static final List<Integer> ALL_QUIET_AT = List.of(5, 10, 15, 20, 25);

    @Test
    void limits_are_obeyed_and_hold_up_nobody_else(@TempDir Path calm, @TempDir Path stormy) {
        Duration usual = run(calm, false);
        Duration inStorm = run(stormy, true);
        assertThat(inStorm).isLessThan(usual.multipliedBy(2));
    }

    /** Returns within which time 99 % of the chats that are not limited got their alert. */
    private static Duration run(Path folder, boolean storm) {
        try (DeliveryRig rig = new DeliveryRig(folder)) {
            rig.gateway.limits = new PaceLimits(30, 3, Duration.ofMillis(20), chat -> List.of());
            List<ChatId> chats = rig.planForMany(CHATS);
            Limiter limiter = new Limiter(rig);
            if (storm) {
                rig.gateway.script = limiter::answer;
            }
            deliverUntil(rig, DeliveryRig.START.plusSeconds(180));
            deliverUntil(rig, DeliveryRig.START.plus(HALF_A_DAY).plusSeconds(60));

            assertThat(chats)
                    .allSatisfy(chat -> assertThat(rig.counts(chat).sent()).isOne());
            assertThat(limiter.early).isZero();
            return percentile99(rig.gateway.history());
        }
    }

    /** Begins with a process that knows only what is stored. */
    private static void deliverUntil(DeliveryRig rig, Instant end) {
        Claims claims = rig.claims("simulated " + end);
        Courier courier = rig.simulated(claims);
        while (rig.clock.instant().isBefore(end)) {
            List<Delivery> due = claims.due(16);
            due.forEach(courier::deliver);
            if (due.isEmpty()) {
                boolean isLongWait = Duration.between(rig.clock.instant(), end).toHours() > 0;
                rig.clock.advance(isLongWait ? Duration.ofMinutes(30) : Duration.ofMillis(500));
            }
        }
    }

    private static Duration percentile99(List<Call> calls) {
        List<Duration> delays = calls.stream()
                .filter(call -> call.answer() instanceof SendResult.Sent)
                .filter(call -> !isLimited(call.room()))
                .map(call -> Duration.between(DeliveryRig.START, call.at()))
                .sorted()
                .toList();
        return delays.get(delays.size() * 99 / 100);
    }

    private static boolean isLimited(String room) {
        return Integer.parseInt(room) % LIMITED_EVERY < 3;
    }

    private static final class Limiter {
        private final DeliveryRig rig;
        private final Random random = new Random(20261123);
        private final Map<String, Instant> limitedUntil = new HashMap<>();
        private final Map<String, Instant> toldUntil = new HashMap<>();
        private int early;

        Limiter(DeliveryRig rig) {
            this.rig = rig;
        }

        SendResult answer(Outgoing outgoing) {
            String room = outgoing.chat().room();
            Instant now = rig.clock.instant();
            if (now.isBefore(toldUntil.getOrDefault(room, Instant.MIN))) {
                early++;
            }
            Instant allowed = allowed(room, now);
            if (!allowed.isAfter(now)) {
                return new SendResult.Sent(room);
            }
            Duration pause = Duration.ofSeconds(
                    Duration.between(now, allowed).plusNanos(999_999_999).toSeconds());
            toldUntil.put(room, now.plus(pause));
            return new SendResult.RetryAfter(pause);
        }

        private Instant allowed(String room, Instant now) {
            for (int second : ALL_QUIET_AT) {
                Instant from = DeliveryRig.START.plusSeconds(second);
                if (!now.isBefore(from) && now.isBefore(from.plus(ALL_QUIET))) {
                    return from.plus(ALL_QUIET);
                }
            }
            return isLimited(room) ? limitedUntil.computeIfAbsent(room, r -> now.plus(pause(r))) : now;
        }

        private Duration pause(String room) {
            return room.equals("500") ? HALF_A_DAY : Duration.ofSeconds(1 + random.nextInt(60));
        }
    }
}
