package dev.paperlark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.LostAnswerPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many sends over a network that cuts 20 % of the answers after the platform has accepted, breaks 10 % before, and is asked for
 * quiet in 10 %. The system property {@code paperlark.sends} says how many; the same number gives the same run.
 */
class DispatcherBadNetworkTest {
    private static final int SENDS = Integer.getInteger("paperlark.sends", 1000);
    private static final int SEED = 4711;
    private static final int ROUNDS = 120;

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger unknown = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(LostAnswerPolicy.class)
    void what_is_promised_holds_on_a_bad_network(LostAnswerPolicy policy, @TempDir Path folder) {
        try (DeliveryRig rig = new DeliveryRig(folder)) {
            List<ChatId> chats = rig.planForMany(SENDS);
            rig.database.execute("UPDATE chat SET lost_answers = '" + policy + "'");
            rig.gateway.script = this::answer;
            for (int round = 0; round < ROUNDS; round++) {
                rig.after(Duration.ofSeconds(10));
            }
            assertThat(rig.gateway.history())
                    .hasSize(
                            calls.values().stream().mapToInt(AtomicInteger::get).sum());
            check(policy, rig, chats);
        }
    }

    private void check(LostAnswerPolicy policy, DeliveryRig rig, List<ChatId> chats) {
        int arrived = accepted.values().stream().mapToInt(AtomicInteger::get).sum();
        assertThat(unknown.get()).isPositive();
        if (policy == LostAnswerPolicy.AT_LEAST_ONCE) {
            assertThat(accepted).as("nothing is lost").hasSize(SENDS);
            assertThat(arrived - SENDS).as("copies").isPositive().isLessThanOrEqualTo(unknown.get());
        } else {
            assertThat(arrived).as("no copies").isEqualTo(accepted.size());
            Map<Boolean, List<ChatId>> listed = chats.stream()
                    .collect(Collectors.partitioningBy(
                            chat -> !rig.unconfirmed(chat).isEmpty()));
            assertThat(listed.get(true)).as("every unknown is listed").hasSize(unknown.get());
            assertThat(listed.get(false))
                    .allSatisfy(chat -> assertThat(accepted)
                            .containsKey(rig.read(chat).address().room()));
        }
    }

    private SendResult answer(Outgoing outgoing) {
        String room = outgoing.chat().room();
        int call = calls.computeIfAbsent(room, r -> new AtomicInteger()).incrementAndGet();
        Random random = new Random(SEED + 1_000_003L * Integer.parseInt(room) + call);
        int percent = random.nextInt(100);
        if (percent < 10) {
            return new SendResult.RetryAfter(Duration.ofSeconds(1 + random.nextInt(20)));
        }
        if (percent < 20) {
            unknown.incrementAndGet();
            return new SendResult.Ambiguous("502");
        }
        accepted.computeIfAbsent(room, r -> new AtomicInteger()).incrementAndGet();
        if (percent < 40) {
            unknown.incrementAndGet();
            return new SendResult.Ambiguous("the answer was cut");
        }
        return new SendResult.Sent(room + "." + call);
    }
}
