package dev.paperlark.pipeline;

import dev.paperlark.source.FetchOutcome;
import dev.paperlark.source.UrlTemplate;
import dev.paperlark.source.UrlTemplate.DatedUrl;
import dev.paperlark.source.Validators;
import dev.paperlark.source.WebDownload;
import dev.paperlark.store.Database;
import dev.paperlark.store.Download;
import dev.paperlark.store.DownloadStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the digests of the last days from the web and ingests what is new.
 *
 * <p>What the server said of a file is remembered after the file is ingested, so a crash in between fetches it again. Trouble is
 * one line in the log, told again only when it changes; the next turn tries again. Safe for use by many threads.
 */
public final class FetchDigests {
    private static final Logger LOG = LoggerFactory.getLogger(FetchDigests.class);

    private final Calendar calendar;
    private final WebDownload web;
    private final Database database;
    private final DownloadStore downloads;
    private final IngestDigest ingestDigest;
    private volatile Set<String> lastTroubles = Set.of();

    /**
     * Which addresses are asked for, and when it is today.
     *
     * @param daysBack how many days before today, in UTC, are asked for as well
     */
    public record Calendar(List<UrlTemplate> templates, int daysBack, Clock clock) {
        List<DatedUrl> addresses() {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return templates.stream()
                    .flatMap(template -> template.forDays(today, daysBack).stream())
                    .toList();
        }
    }

    public FetchDigests(
            Calendar calendar, WebDownload web, Database database, DownloadStore downloads, IngestDigest ingestDigest) {
        this.calendar = calendar;
        this.web = web;
        this.database = database;
        this.downloads = downloads;
        this.ingestDigest = ingestDigest;
    }

    /** Asks for every address once. */
    public void fetch() {
        Set<String> troubles = new TreeSet<>();
        calendar.addresses().forEach(url -> fetch(url).ifPresent(troubles::add));
        if (!troubles.isEmpty() && !troubles.equals(lastTroubles)) {
            LOG.warn("digests could not be fetched and will be tried again: {}", String.join("; ", troubles));
        }
        lastTroubles = troubles;
    }

    /** Returns what went wrong, if anything. */
    private Optional<String> fetch(DatedUrl url) {
        String address = url.address().toString();
        Validators known = database.inTransaction(tx -> downloads.find(tx, address))
                .map(download -> new Validators(download.etag(), download.lastModified()))
                .orElse(Validators.NONE);
        FetchOutcome outcome = web.fetch(url.address(), known);
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            ingestDigest.ingest(url.name(), fetched.bytes());
            remember(address, fetched.validators());
        }
        return outcome instanceof FetchOutcome.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
    }

    private void remember(String address, Validators validators) {
        Download download = new Download(
                address,
                validators.etag(),
                validators.lastModified(),
                calendar.clock().instant());
        database.useTransaction(tx -> downloads.save(tx, download));
    }
}
