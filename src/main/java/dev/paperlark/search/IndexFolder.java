package dev.paperlark.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open index on disk: sound, of this version, and this process's alone.
 *
 * <p>Each process has a numbered folder of its own inside the one that is configured: the first that no other process has
 * locked. The lock is the operating system's, so it goes with the process.
 */
final class IndexFolder implements Closeable {
    /** Grows with every change in how papers stand in the index. */
    static final String VERSION = "6";

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String VERSION_KEY = "version";
    private static final String MARK_KEY = "mark";
    private static final int MOST_PROCESSES = 16;
    private static final double BUFFER_MB = 64;

    /** Few segments make searches quick, and merges are cheap at a few thousand papers a day. */
    private static final double SEGMENTS_PER_TIER = 4;

    /** Lucene would leave out of a text's length, but not of the average, what stands at one place several times. */
    private static final boolean DISCOUNT_REPEATS = false;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private IndexFolder(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Opens the index of this process; one that is damaged or of another version is emptied. */
    static IndexFolder open(Path parent) throws IOException {
        for (int number = 1; number <= MOST_PROCESSES; number++) {
            try {
                return openSound(parent.resolve(Integer.toString(number)));
            } catch (LockObtainFailedException e) {
                LOG.debug("index={} belongs to another process", number);
            }
        }
        throw new IOException("more than " + MOST_PROCESSES + " processes share the search folder " + parent);
    }

    private static IndexFolder openSound(Path folder) throws IOException {
        try {
            IndexFolder opened = openAsItIs(folder);
            if (!opened.isOfThisVersion()) {
                LOG.info("the search index is of another version and is built anew");
                opened.clear();
            }
            return opened;
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException damage) {
            // damaged bytes show as exceptions of many kinds
            LOG.warn("the search index is damaged and is built anew: {}", damage.toString());
            wipe(folder);
            return openAsItIs(folder);
        }
    }

    private static IndexFolder openAsItIs(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer;
        try {
            writer = new IndexWriter(directory, config());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        try {
            checkIntegrity(writer);
            return new IndexFolder(directory, writer, new SearcherManager(writer, new SearcherFactory()));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setSimilarity(new BM25Similarity(DISCOUNT_REPEATS))
                .setCommitOnClose(false)
                .setIndexSort(Search.NEWEST_FIRST)
                .setLeafSorter(
                        Comparator.<LeafReader>comparingLong(Search::newest).reversed())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER));
    }

    /** Reads every byte once, because Lucene itself compares the checksums of small files only. */
    private static void checkIntegrity(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
    }

    private static void wipe(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean isOfThisVersion() throws IOException {
        return size() == 0 || VERSION.equals(committed(VERSION_KEY));
    }

    /** What the last commit was given as its mark; empty when there was none. */
    String mark() {
        return committed(MARK_KEY);
    }

    private String committed(String key) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(key)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    /** Makes everything written so far durable, together with its mark, and visible. */
    void commit(String mark) throws IOException {
        writer.setLiveCommitData(Map.of(VERSION_KEY, VERSION, MARK_KEY, mark).entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    void clear() throws IOException {
        writer.deleteAll();
        commit("");
    }

    int size() throws IOException {
        return writer.getDocStats().numDocs;
    }

    IndexWriter writer() {
        return writer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Gives up whatever is not committed. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
