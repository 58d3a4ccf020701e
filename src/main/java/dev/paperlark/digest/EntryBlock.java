package dev.paperlark.digest;

import java.util.List;
import java.util.Map;

/**
 * One entry of a Markdown digest.
 *
 * @param body the lines after the heading that belong to it, without the template's frame below them
 * @param headings the headings among these lines, by their line in the body, counted from 0
 */
record EntryBlock(EntryStart start, List<String> body, Map<Integer, Outline.Section> headings) {}
