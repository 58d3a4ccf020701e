package dev.paperlark.digest;

import java.util.Optional;

/**
 * Where an entry begins.
 *
 * @param section the place of its heading among all headings
 * @param line of the heading, counted from 0
 * @param level of the heading
 * @param category the arXiv category that the section around the entry is named after
 * @param bodyLine the line after the heading
 */
record EntryStart(int section, int line, int level, EntryHeading heading, Optional<String> category, int bodyLine) {}
