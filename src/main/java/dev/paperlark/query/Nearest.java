package dev.paperlark.query;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a person probably meant. */
final class Nearest {
    /** Names that are farther apart than this are not a slip of the finger. */
    private static final int MAX_SLIP = 2;

    private Nearest() {}

    /** The known name that differs from the written one by a slip, if there is one. */
    static Optional<String> slipOf(String written, Collection<String> known) {
        String nearest = of(written, known);
        int distance = LevenshteinDistance.getDefaultInstance()
                .apply(written.toLowerCase(Locale.ROOT), nearest.toLowerCase(Locale.ROOT));
        boolean mostlyTheSame = 2 * distance < Math.max(written.length(), nearest.length());
        return distance <= MAX_SLIP && mostlyTheSame ? Optional.of(nearest) : Optional.empty();
    }

    /** The known name with the fewest edits from the written one, the first of several; case does not count. */
    static String of(String written, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String wanted = written.toLowerCase(Locale.ROOT);
        return Collections.min(
                known, Comparator.comparing(name -> distance.apply(wanted, name.toLowerCase(Locale.ROOT))));
    }
}
