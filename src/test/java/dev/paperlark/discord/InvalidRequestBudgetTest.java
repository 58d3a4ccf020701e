package dev.paperlark.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvalidRequestBudgetTest {
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T08:00:00Z"));
    private final InvalidRequestBudget budget = new InvalidRequestBudget(clock);

    @Test
    void a_thousand_in_ten_minutes_are_the_end_until_the_first_is_ten_minutes_old() {
        budget.spend();
        clock.advance(Duration.ofMinutes(9));
        for (int n = 1; n < InvalidRequestBudget.MOST; n++) {
            assertThat(budget.pause()).isEmpty();
            budget.spend();
        }
        assertThat(budget.pause()).contains(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(budget.pause()).isEmpty();
        budget.spend();
        assertThat(budget.pause()).contains(Duration.ofMinutes(9));
    }
}
