package dev.paperlark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatAddress;
import dev.paperlark.support.MutableClock;
import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyPaceTest {
    private static final Instant START = DeliveryRig.START;
    private static final ChatAddress LAB = DeliveryRig.at("lab");
    private static final SendResult SENT = new SendResult.Sent("1");

    private final MutableClock clock = new MutableClock(START);
    private final List<Instant> tries = new ArrayList<>();
    private TestDatabase database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestDatabase.h2(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_short_quiet_is_waited_for_to_the_second_and_the_answer_sent() {
        SendResult result = pace().inTurn(LAB, answers(new SendResult.RetryAfter(Duration.ofSeconds(5)), SENT));
        assertThat(result).isEqualTo(SENT);
        assertThat(tries).containsExactly(START, START.plusSeconds(5));
    }

    @Test
    void a_long_quiet_leaves_the_answer_out_and_holds_after_a_restart() {
        SendResult result = pace().inTurn(LAB, answers(new SendResult.RetryAfter(Duration.ofHours(12)), SENT));
        assertThat(result).isInstanceOf(SendResult.Temporary.class);
        assertThat(tries).hasSize(1);

        assertThat(pace().inTurn(LAB, answers(SENT))).isInstanceOf(SendResult.Temporary.class);
        assertThat(tries).as("nothing was sent").hasSize(1);
        assertThat(pace().inTurn(DeliveryRig.at("other"), answers(SENT))).isEqualTo(SENT);

        clock.advance(Duration.ofHours(12));
        assertThat(pace().inTurn(LAB, answers(SENT))).isEqualTo(SENT);
    }

    @Test
    void an_answer_that_is_refused_again_is_given_up() {
        SendResult.RetryAfter refusal = new SendResult.RetryAfter(Duration.ofSeconds(3));
        assertThat(pace().inTurn(LAB, answers(refusal, refusal, SENT))).isEqualTo(refusal);
        assertThat(tries).hasSize(2);
    }

    /** As a process has it that has just begun; waiting moves the clock. */
    private ReplyPace pace() {
        Pacer pacer = new Pacer(PaceLimits.unlimited(), clock);
        QuietTimes quietTimes = new QuietTimes(database.database(), Map.of(LAB.platform(), pacer), clock);
        quietTimes.load();
        Waiting waiting = until -> clock.set(until.isAfter(clock.instant()) ? until : clock.instant());
        return new ReplyPace(pacer, quietTimes, database.database(), clock, waiting);
    }

    private java.util.function.Supplier<SendResult> answers(SendResult... answers) {
        List<SendResult> left = new ArrayList<>(List.of(answers));
        return () -> {
            tries.add(clock.instant());
            return left.remove(0);
        };
    }
}
