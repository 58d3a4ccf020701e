/**
 * Where digests come from: a watched folder and addresses on the web. Hands over bytes and a name, knows nothing of papers.
 */
@NullMarked
package dev.paperlark.source;

import org.jspecify.annotations.NullMarked;
