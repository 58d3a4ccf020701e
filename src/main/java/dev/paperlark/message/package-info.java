/**
 * The neutral outgoing document: messages of blocks, spans and buttons that every platform renders in its own way, files of papers
 * and pictures, and the texts that people read. Paper text is carried as data and escaped by the renderers only.
 */
@NullMarked
package dev.paperlark.message;

import org.jspecify.annotations.NullMarked;
