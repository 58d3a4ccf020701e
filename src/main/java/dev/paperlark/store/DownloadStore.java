package dev.paperlark.store;

import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What web sources answered last. */
public final class DownloadStore {
    /** The last answer of an address. */
    public Optional<Download> find(Transaction transaction, String url) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM download WHERE url = :url")
                .bind("url", url)
                .map(ConstructorMapper.of(Download.class))
                .findOne();
    }

    /** Keeps an answer in the place of an earlier one of the same address. One process at a time may save an address. */
    public void save(Transaction transaction, Download download) {
        int updated = execute(transaction, download, """
                UPDATE download SET etag = :etag, last_modified = :lastModified, fetched_at = :fetchedAt WHERE url = :url""");
        if (updated == 0) {
            execute(transaction, download, """
                    INSERT INTO download (url, etag, last_modified, fetched_at)
                    VALUES (:url, :etag, :lastModified, :fetchedAt)""");
        }
    }

    private static int execute(Transaction transaction, Download download, String statement) {
        return transaction
                .handle()
                .createUpdate(statement)
                .bindMethods(download)
                .execute();
    }
}
