package dev.paperlark.model;

/** What somebody thinks of a paper that the bot brought. */
public enum Opinion {
    LIKE,
    DISLIKE
}
