package dev.paperlark.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Fails every test class in which a token comes near a log, at whatever level: each line is written out as it would be at TRACE and looked
 * through. The tokens of all test servers hold the same words, so that they can be found. Registered for the whole suite.
 */
public final class TokenCanary implements BeforeAllCallback, AfterAllCallback {
    /** Part of every token in the tests. */
    public static final String WORDS = "canary-token";

    /** What the test servers are made of is not part of the program. */
    private static final String TEST_SERVERS = "org.java_websocket";

    private final String words;

    /** Looks for {@link #WORDS}. */
    public TokenCanary() {
        this(WORDS);
    }

    TokenCanary(String words) {
        this.words = words;
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        Watch watch = new Watch(words);
        watch.start();
        logs.addTurboFilter(watch);
        logs.addListener(watch.again);
        store(tests).put(Watch.class, watch);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        Watch watch = store(tests).remove(Watch.class, Watch.class);
        logs.getTurboFilterList().remove(watch);
        logs.removeListener(watch.again);
        if (!watch.leaks.isEmpty()) {
            throw new AssertionError("A token would stand in the log, first in: " + watch.leaks.get(0));
        }
    }

    private static ExtensionContext.Store store(ExtensionContext tests) {
        return tests.getStore(ExtensionContext.Namespace.create(TokenCanary.class, tests.getUniqueId()));
    }

    /** Sees every call of a logger before its level is looked at. */
    private static final class Watch extends TurboFilter {
        final List<String> leaks = new CopyOnWriteArrayList<>();
        final LoggerContextListener again = new AfterReset(this);
        private final String words;

        Watch(String words) {
            this.words = words;
        }

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            if (logger.getName().startsWith(TEST_SERVERS)) {
                return FilterReply.NEUTRAL;
            }
            if (format == null) {
                // a question whether the level is on: whoever asks would then write
                return FilterReply.ACCEPT;
            }
            String line =
                    MessageFormatter.arrayFormat(format, arguments, thrown).getMessage()
                            + (thrown == null ? "" : ThrowableProxyUtil.asString(new ThrowableProxy(thrown)));
            if (line.contains(words)) {
                leaks.add(logger.getName() + " " + level + " " + line.replace(words, "…"));
            }
            return FilterReply.NEUTRAL;
        }
    }

    /** The program resets logging when it starts. */
    private record AfterReset(Watch watch) implements LoggerContextListener {
        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext context) {
            context.addTurboFilter(watch);
        }

        @Override
        public void onStart(LoggerContext context) {
            // begins with the tests, not with the context
        }

        @Override
        public void onStop(LoggerContext context) {
            // as above
        }

        @Override
        public void onLevelChange(Logger logger, Level level) {
            // every level is watched
        }
    }
}
