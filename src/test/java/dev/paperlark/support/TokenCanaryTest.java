package dev.paperlark.support;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class TokenCanaryTest {
    @ParameterizedTest
    @ValueSource(strings = {"in_a_line", "in_an_argument_below_the_level", "in_a_cause", "after_logging_began_anew"})
    void a_token_fails_its_class(String method) {
        run(method, 1);
    }

    @Test
    void other_lines_do_not() {
        run("nowhere", 0);
    }

    private static void run(String method, int failures) {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .selectors(selectMethod(Leaks.class, method))
                .execute()
                .containerEvents()
                .assertStatistics(containers -> containers.failed(failures));
    }

    /** Is run by the test above only. */
    static class Leaks {
        private static final String TOKEN = "1234:sesame";
        private static final Logger LOG = LoggerFactory.getLogger(Leaks.class);

        @RegisterExtension
        static final TokenCanary CANARY = new TokenCanary("sesame");

        @Test
        void in_a_line() {
            LOG.info("bot" + TOKEN);
        }

        @Test
        void in_an_argument_below_the_level() {
            LOG.trace("asks {}", TOKEN);
        }

        @Test
        void in_a_cause() {
            LOG.debug("failed", new IllegalStateException(new IllegalArgumentException("http://host/bot" + TOKEN)));
        }

        @Test
        void after_logging_began_anew() {
            ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
            LOG.trace("asks {}", TOKEN);
        }

        @Test
        void nowhere() {
            LOG.info("all is well");
        }
    }
}
