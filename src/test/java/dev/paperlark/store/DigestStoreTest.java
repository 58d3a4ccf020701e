package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Digest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestStoreTest extends StoreTest {
    private final DigestStore digests = new DigestStore();

    @Test
    void a_digest_is_found_by_its_bytes() {
        IngestedDigest monday = digest("a", Digest.Verdict.PAPERS, NOW);
        record(monday);

        assertThat(find(monday.contentHash())).contains(monday);
        assertThat(find("b".repeat(64))).isEmpty();
    }

    @Test
    void reading_the_same_bytes_again_replaces_what_was_known() {
        record(digest("a", Digest.Verdict.NO_DIGEST, NOW));
        IngestedDigest again = digest("a", Digest.Verdict.PAPERS, NOW.plusSeconds(1));
        record(again);

        assertThat(find(again.contentHash())).contains(again);
    }

    @Test
    void the_latest_is_the_one_read_last() {
        assertThat(latest()).isEmpty();

        IngestedDigest latest = digest("c", Digest.Verdict.NOTHING_NEW, NOW.plusSeconds(2));
        record(digest("a", Digest.Verdict.PAPERS, NOW));
        record(latest);
        record(digest("b", Digest.Verdict.PAPERS, NOW.plusSeconds(1)));

        assertThat(latest()).contains(latest);
    }

    private static IngestedDigest digest(String hexDigit, Digest.Verdict verdict, Instant at) {
        return new IngestedDigest(hexDigit.repeat(64), "2026-11-23.md", verdict, 4, 3, 2, 1, at);
    }

    private void record(IngestedDigest digest) {
        database.run(tx -> digests.record(tx, digest));
    }

    private Optional<IngestedDigest> find(String contentHash) {
        return database.in(tx -> digests.find(tx, contentHash));
    }

    private Optional<IngestedDigest> latest() {
        return database.in(tx -> digests.latest(tx, 1).stream().findFirst());
    }
}
