package dev.paperlark.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** The digests that have been read. */
public final class DigestStore {
    private static final String INSERT = """
            INSERT INTO digest (content_hash, source, verdict, created, known, improved, rejected, ingested_at)
            VALUES (:contentHash, :source, :verdict, :created, :known, :improved, :rejected, :ingestedAt)""";

    /** What came of the digest with these bytes, if it was read. Lock {@link Mutex#INGEST} first to rely on its absence. */
    public Optional<IngestedDigest> find(Transaction transaction, String contentHash) {
        return digest(transaction
                .handle()
                .createQuery("SELECT * FROM digest WHERE content_hash = :contentHash")
                .bind("contentHash", contentHash));
    }

    /** The digests that were read last, the latest first. */
    public List<IngestedDigest> latest(Transaction transaction, int most) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM digest ORDER BY ingested_at DESC, content_hash FETCH FIRST :most ROWS ONLY")
                .bind("most", most)
                .map(ConstructorMapper.of(IngestedDigest.class))
                .list();
    }

    private static Optional<IngestedDigest> digest(Query query) {
        return query.map(ConstructorMapper.of(IngestedDigest.class)).findOne();
    }

    /** Keeps what came of a digest, in the place of what an earlier reading of the same bytes gave. */
    public void record(Transaction transaction, IngestedDigest digest) {
        Mutex.INGEST.lock(transaction);
        transaction
                .handle()
                .createUpdate("DELETE FROM digest WHERE content_hash = :contentHash")
                .bind("contentHash", digest.contentHash())
                .execute();
        transaction.handle().createUpdate(INSERT).bindMethods(digest).execute();
    }
}
