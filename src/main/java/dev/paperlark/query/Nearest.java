package dev.paperlark.query;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a person probably meant. */
final class Nearest {
    private Nearest() {}

    /** The known name with the fewest edits from the written one, the first of several; case does not count. */
    static String of(String written, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String wanted = written.toLowerCase(Locale.ROOT);
        return Collections.min(
                known, Comparator.comparing(name -> distance.apply(wanted, name.toLowerCase(Locale.ROOT))));
    }
}
