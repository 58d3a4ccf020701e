/**
 * Paperlark in Telegram: updates become command requests, messages become HTML texts with inline keyboards.
 */
@NullMarked
package dev.paperlark.telegram;

import org.jspecify.annotations.NullMarked;
