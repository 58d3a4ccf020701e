package dev.paperlark.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A chat's wish not to be alerted for a while. Papers keep being collected meanwhile.
 *
 * @param until when alerts go on by themselves; empty means until someone resumes
 */
public record Pause(Instant since, Optional<Instant> until) {
    /** Whether the pause still holds. */
    public boolean holdsAt(Instant instant) {
        return until.map(instant::isBefore).orElse(true);
    }
}
