/**
 * Settings: the file, the environment and secret files become nested records; a bad value is refused at start with the
 * name of its key.
 */
@NullMarked
package dev.paperlark.config;

import org.jspecify.annotations.NullMarked;
