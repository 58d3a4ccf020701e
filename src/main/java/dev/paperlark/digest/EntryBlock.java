package dev.paperlark.digest;

import java.util.List;

/**
 * One entry of a Markdown digest.
 *
 * @param body the lines after the heading that belong to it, without the template's frame below them
 */
record EntryBlock(EntryStart start, List<String> body) {}
