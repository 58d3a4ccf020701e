package dev.paperlark.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What the last good answer of a web address said, for asking only whether there is something newer.
 *
 * @param etag the answer's {@code ETag} as it stood
 * @param lastModified the answer's {@code Last-Modified} as it stood
 */
public record Download(String url, Optional<String> etag, Optional<String> lastModified, Instant fetchedAt) {}
