package dev.paperlark.pipeline;

import dev.paperlark.digest.DigestReader;
import dev.paperlark.model.Digest;
import dev.paperlark.store.Database;
import dev.paperlark.store.DigestStore;
import dev.paperlark.store.IngestedDigest;
import dev.paperlark.store.PaperChanges;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.Transaction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first half of the papers' way: bytes become stored papers.
 *
 * <p>All papers of a file and the note that it was read are written in one transaction, so a crash leaves all or nothing, and
 * the same bytes a second time change nothing. Safe for use by many threads and processes.
 */
public final class IngestDigest {
    private static final Logger LOG = LoggerFactory.getLogger(IngestDigest.class);

    private final DigestReader reader;
    private final Database database;
    private final DigestStore digests;
    private final PaperStore papers;
    private final Clock clock;

    public IngestDigest(DigestReader reader, Database database, DigestStore digests, PaperStore papers, Clock clock) {
        this.reader = reader;
        this.database = database;
        this.digests = digests;
        this.papers = papers;
        this.clock = clock;
    }

    /** Stores the papers of one file; bad entries are reported, the good ones stored. */
    public IngestReport ingest(String source, byte[] bytes) {
        String hash = sha256(bytes);
        Optional<IngestedDigest> before = database.inTransaction(tx -> digests.find(tx, hash));
        Digest digest = reader.read(source, bytes);
        IngestReport report = before.map(known -> repeated(digest, known)).orElseGet(() -> store(digest, hash));
        LOG.info("digest={} {}", source, report.counts());
        return report;
    }

    private IngestReport store(Digest digest, String hash) {
        if (digest.verdict() == Digest.Verdict.NO_DIGEST) {
            return report(digest, new PaperCounts(0, 0, 0), Optional.empty());
        }
        return database.inTransaction(tx -> {
            PaperChanges changes = papers.save(tx, digest.papers(), clock.instant());
            PaperCounts counts = new PaperCounts(
                    changes.created().size(),
                    changes.known().size(),
                    changes.improved().size());
            remember(tx, digest, hash, counts);
            return report(digest, counts, Optional.empty());
        });
    }

    private void remember(Transaction tx, Digest digest, String hash, PaperCounts counts) {
        digests.record(
                tx,
                new IngestedDigest(
                        hash,
                        digest.source(),
                        digest.verdict(),
                        counts.created(),
                        counts.known(),
                        counts.improved(),
                        digest.problems().size(),
                        clock.instant()));
    }

    private static IngestReport repeated(Digest digest, IngestedDigest before) {
        int papersInFile = before.created() + before.known() + before.improved();
        return report(digest, new PaperCounts(0, papersInFile, 0), Optional.of(before));
    }

    private static IngestReport report(Digest digest, PaperCounts counts, Optional<IngestedDigest> before) {
        return new IngestReport(
                digest.source(),
                digest.verdict(),
                counts.created(),
                counts.known(),
                counts.improved(),
                digest.problems(),
                before.map(IngestedDigest::ingestedAt));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record PaperCounts(int created, int known, int improved) {}
}
