/**
 * Quartz: a cron expression and a zone run a {@link java.lang.Runnable}. No business rule lives here.
 */
@NullMarked
package dev.paperlark.schedule;

import org.jspecify.annotations.NullMarked;
