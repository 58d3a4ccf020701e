/**
 * Immutable facts that every other package speaks in: papers and digests, chats and subscriptions, matches and alerts.
 *
 * <p>Plain records without behaviour beyond what follows from the data itself; imports nothing of ours.
 */
@NullMarked
package dev.paperlark.model;

import org.jspecify.annotations.NullMarked;
