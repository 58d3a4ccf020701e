package dev.paperlark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronProblemTest {
    @ParameterizedTest
    @ValueSource(strings = {"0 7/30 * * * ?", "0 0 8 ? * MON-FRI", "0 0 0 1 1 ? 2099"})
    void a_good_cron_expression_has_no_problem(String expression) {
        assertThat(Scheduler.cronProblem(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "every day", "*/5 * * * *", "0 0 25 * * ?", "0 0 0 30 2 ?", "0 0 0 * * *"})
    void a_bad_cron_expression_is_explained(String expression) {
        assertThat(Scheduler.cronProblem(expression)).get().asString().startsWith("The cron expression ");
    }
}
