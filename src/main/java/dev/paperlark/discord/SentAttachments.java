package dev.paperlark.discord;

import dev.paperlark.command.SentFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files that people attach to a command. */
final class SentAttachments {
    private static final Logger LOG = LoggerFactory.getLogger(SentAttachments.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SentAttachments() {}

    /** Fetches a file from where Discord says that it is. Blocks. */
    static SentFile read(Attachment file) {
        if (file.getSize() > SentFile.MOST_BYTES) {
            return SentFile.TOO_BIG;
        }
        try (InputStream content = file.getProxy().download().get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return SentFile.of(content.readNBytes(SentFile.MOST_BYTES + 1));
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.debug("an attached file was not fetched: {}", e.toString());
            return SentFile.NOT_FETCHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SentFile.NOT_FETCHED;
        }
    }
}
