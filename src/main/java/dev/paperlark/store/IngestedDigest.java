package dev.paperlark.store;

import dev.paperlark.model.Digest;
import java.time.Instant;

/**
 * A digest that has been read, and what came of it.
 *
 * @param contentHash SHA-256 of its bytes in hex, 64 characters: the same bytes are the same digest, whatever the name
 * @param source the name under which it was handed over, at most 2,000 characters
 * @param rejected entries that could not be used
 */
public record IngestedDigest(
        String contentHash,
        String source,
        Digest.Verdict verdict,
        int created,
        int known,
        int improved,
        int rejected,
        Instant ingestedAt) {}
