/**
 * Paperlark in Discord: interactions become command requests, messages become cards of components or embeds.
 */
@NullMarked
package dev.paperlark.discord;

import org.jspecify.annotations.NullMarked;
