package dev.paperlark.digest;

/**
 * A text of an entry and the label above or before it.
 *
 * @param label as it stands, without markup
 */
record LabelledText(String label, LabelLexicon.Meaning meaning, String text) {}
