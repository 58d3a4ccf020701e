package dev.paperlark.model;

import java.util.Objects;

/** What one member of a chat said about a paper. */
public record Vote(Paper paper, Opinion opinion) {
    public Vote {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(opinion, "opinion");
    }
}
