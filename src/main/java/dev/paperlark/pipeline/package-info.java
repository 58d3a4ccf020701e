/**
 * The use cases, to be read top to bottom: ingest a digest, plan the alerts that are due.
 */
@NullMarked
package dev.paperlark.pipeline;

import org.jspecify.annotations.NullMarked;
