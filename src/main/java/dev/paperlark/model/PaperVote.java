package dev.paperlark.model;

/** A vote that is kept, by the id of its paper. */
public record PaperVote(PaperId paper, Opinion opinion) {}
