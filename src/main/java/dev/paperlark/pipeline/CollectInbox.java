package dev.paperlark.pipeline;

import dev.paperlark.source.InboxFile;
import dev.paperlark.source.InboxFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes complete files out of the watched folder: ingests each, then files it away with its report.
 *
 * <p>The file is moved after its papers are committed. A crash in between hands it out again, and the same bytes change nothing.
 * For one thread.
 */
public final class CollectInbox {
    private static final Logger LOG = LoggerFactory.getLogger(CollectInbox.class);

    private final InboxFolder inbox;
    private final IngestDigest ingestDigest;

    public CollectInbox(InboxFolder inbox, IngestDigest ingestDigest) {
        this.inbox = inbox;
        this.ingestDigest = ingestDigest;
    }

    /** Looks at the folder once. */
    public void collect() {
        inbox.arrivals().forEach(this::collect);
    }

    private void collect(InboxFile file) {
        if (file(file, file.bytes()) instanceof InboxFile.Filing.Stuck stuck) {
            LOG.error("inbox: {}", stuck.reason());
        }
    }

    private InboxFile.Filing file(InboxFile file, InboxFile.Content content) {
        if (content instanceof InboxFile.Content.Bytes complete) {
            IngestReport report = ingestDigest.ingest(file.name(), complete.bytes());
            return report.isDigest() ? file.accept(report.inFull()) : file.reject(report.inFull());
        }
        String reason = ((InboxFile.Content.Unusable) content).reason();
        return file.reject(file.name() + ": " + reason + "\n");
    }
}
