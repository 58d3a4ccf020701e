package dev.paperlark.digest;

import java.util.List;

/**
 * One entry of a Markdown digest: its heading and the lines that belong to it, without the template's frame around them.
 *
 * @param line where the heading stands, counted from 0
 * @param level of the heading
 * @param body the lines after the heading
 */
record EntryBlock(int line, int level, EntryHeading heading, List<String> body) {}
