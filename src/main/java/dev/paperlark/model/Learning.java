package dev.paperlark.model;

/**
 * Whether a chat learns from its votes, and which state of them this is.
 *
 * @param inAlerts whether its alerts end with papers that nobody subscribed to and that are like what was liked
 * @param changes grows with every change of the votes; 0 as long as nobody voted
 */
public record Learning(boolean on, boolean inAlerts, long changes) {}
