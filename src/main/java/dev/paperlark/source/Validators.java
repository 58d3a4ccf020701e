package dev.paperlark.source;

import java.util.Optional;

/**
 * What a server gave with an answer, to ask later whether anything has changed (RFC 9110, section 8.8). Handed back as they came.
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    /** Of an address that was never fetched. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
