package dev.paperlark.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Fails a test in which a library warns: JDA reports a payload that it can't read in its log and goes on. Use it with
 * {@code @RegisterExtension}; the lines are checked after the test's own {@code @AfterEach}.
 */
public final class QuietLog extends AppenderBase<ILoggingEvent> implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger;
    private final List<Pattern> expected = new CopyOnWriteArrayList<>();
    private final List<String> unexpected = new CopyOnWriteArrayList<>();

    private QuietLog(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
    }

    /** Listens to JDA. */
    public static QuietLog ofJda() {
        return new QuietLog("net.dv8tion.jda");
    }

    /** From now on, warnings that contain a match of this belong to the test. */
    public void expect(String regex) {
        expected.add(Pattern.compile(regex));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start();
        logger.addAppender(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.detachAppender(this);
        assertThat(unexpected).as("warnings in the log").isEmpty();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = event.getLevel() + " " + event.getFormattedMessage()
                + ThrowableProxyUtil.asString(event.getThrowableProxy());
        boolean loud = event.getLevel().isGreaterOrEqual(Level.WARN);
        if (loud && expected.stream().noneMatch(pattern -> pattern.matcher(line).find())) {
            unexpected.add(line);
        }
    }
}
