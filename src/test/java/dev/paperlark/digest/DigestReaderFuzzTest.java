package dev.paperlark.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.paperlark.model.Digest;
import dev.paperlark.model.Digest.Verdict;
import java.util.Objects;

/** Any bytes are answered. Without {@code JAZZER_FUZZ=1} this runs on the empty input and the seeds only. */
class DigestReaderFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_answered_with_a_digest(byte[] bytes) {
        Digest digest = new DigestReader().read("fuzz", bytes);

        Objects.requireNonNull(digest);
        assertThat(digest.verdict() == Verdict.PAPERS)
                .isEqualTo(!digest.entries().isEmpty());
        assertThat(digest.verdict() == Verdict.NO_DIGEST && digest.problems().isEmpty())
                .isFalse();
    }
}
