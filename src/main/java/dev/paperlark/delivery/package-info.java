/**
 * The outbox: leasing rows, sending them through a platform's {@code Gateway}, recording the answer,
 * trying again, giving up.
 */
@NullMarked
package dev.paperlark.delivery;

import org.jspecify.annotations.NullMarked;
