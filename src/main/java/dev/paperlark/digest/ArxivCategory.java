package dev.paperlark.digest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells arXiv's categories from other words by their form, so that a new one needs no change here. */
final class ArxivCategory {
    private static final String WITH_SUBJECT = "[a-z]+(?:-[a-z]+)?\\.[A-Za-z]+(?:-[a-z]+)*";
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");

    /** A word alone would be anything; without a subject only the archives of physics are categories. */
    private static final String UNMISTAKABLE =
            "(?:" + WITH_SUBJECT + "|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)";

    private static final Pattern SECTION = Pattern.compile("^(?<name>" + UNMISTAKABLE + ")(?:\\s+\\[.*)?$");
    private static final Pattern LIST = Pattern.compile(UNMISTAKABLE + "(?:[,;\\s]++" + UNMISTAKABLE + ")*+");

    /** A repeated group must not be matched against a long text. */
    private static final int MAX_LIST_CHARACTERS = 500;

    private ArxivCategory() {}

    /** The categories of a paper, between commas; where all of them are arXiv's, blanks divide them too. */
    static List<String> in(String text) {
        String list = text.strip();
        return isList(list) ? SEPARATOR.splitAsStream(list).distinct().toList() : Listing.words(list);
    }

    /** Whether a text is nothing but categories. */
    static boolean isList(String text) {
        return text.length() <= MAX_LIST_CHARACTERS && LIST.matcher(text).matches();
    }

    /** The category that a section's heading names, with or without a link behind it. */
    static Optional<String> ofSection(String heading) {
        Matcher section = SECTION.matcher(heading.strip());
        return section.matches() ? Optional.of(section.group("name")) : Optional.empty();
    }
}
