package dev.paperlark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.LogSettings;
import java.io.OutputStream;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Sets logging up from the configuration: text or JSON, to the screen and to a file. Secrets are masked in every line. */
final class Logging {
    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{0} - %msg%n";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final LogSettings settings;
    private final List<Secret> secrets;

    private Logging(LogSettings settings, List<Secret> secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /**
     * Replaces whatever was set up before.
     *
     * @param screen where people look
     * @param onScreen the least level that goes there; the file gets everything of the configured level
     */
    static void configure(LogSettings settings, OutputStream screen, Level onScreen, List<Secret> secrets) {
        new Logging(settings, secrets).apply(screen, onScreen);
    }

    private void apply(OutputStream stream, Level onScreen) {
        context.reset();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("dev.paperlark").setLevel(Level.toLevel(settings.level(), Level.INFO));
        // Quartz logs in the name of our subclass of its factory
        context.getLogger("dev.paperlark.schedule.QuartzFactory").setLevel(Level.WARN);
        root.addAppender(screen(stream, onScreen));
        settings.file().ifPresent(path -> {
            FileAppender<ILoggingEvent> file = new FileAppender<>();
            file.setFile(path.toString());
            root.addAppender(started(file));
        });
    }

    private OutputStreamAppender<ILoggingEvent> screen(OutputStream stream, Level least) {
        OutputStreamAppender<ILoggingEvent> screen = new OutputStreamAppender<>();
        screen.setContext(context);
        screen.setOutputStream(stream);
        ThresholdFilter threshold = new ThresholdFilter();
        threshold.setLevel(least.toString());
        threshold.start();
        screen.addFilter(threshold);
        return started(screen);
    }

    private <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender) {
        appender.setContext(context);
        Encoder<ILoggingEvent> masking = new MaskingEncoder(encoder(), secrets);
        masking.setContext(context);
        masking.start();
        appender.setEncoder(masking);
        appender.start();
        return appender;
    }

    private Encoder<ILoggingEvent> encoder() {
        if (settings.json()) {
            JsonEncoder json = new JsonEncoder();
            json.setContext(context);
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern(PATTERN);
        return text;
    }
}
