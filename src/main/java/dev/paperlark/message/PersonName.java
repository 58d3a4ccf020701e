package dev.paperlark.message;

import java.util.Locale;
import java.util.Set;

/**
 * A name cut into family name and the rest, as far as its spelling tells.
 *
 * @param family never empty
 * @param given empty for names of one word and for groups
 */
record PersonName(String family, String given) {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    /** Reads “Given Family” and “Family, Given”; a group stays whole. */
    static PersonName of(String name) {
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new PersonName(
                    name.substring(0, comma).strip(), name.substring(comma + 1).strip());
        }
        int end = name.length();
        int blank = name.lastIndexOf(' ');
        if (blank > 0 && SUFFIXES.contains(name.substring(blank + 1).toLowerCase(Locale.ROOT))) {
            end = blank;
            blank = name.lastIndexOf(' ', end - 1);
        }
        if (blank < 0 || isGroup(name)) {
            return new PersonName(name, "");
        }
        return new PersonName(name.substring(blank + 1, end), name.substring(0, blank) + name.substring(end));
    }

    /** Whether a name is that of many people. */
    static boolean isGroup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(" collaboration") || lower.endsWith(" team") || lower.endsWith(" consortium");
    }

    /** Family name first, as in a catalogue. */
    String inverted() {
        return given.isEmpty() ? family : family + ", " + given;
    }
}
