package dev.paperlark.model;

/**
 * Whether a chat learns from its votes, and which state of them this is.
 *
 * @param changes grows with every change of the votes; 0 as long as nobody voted
 */
public record Learning(boolean on, long changes) {}
