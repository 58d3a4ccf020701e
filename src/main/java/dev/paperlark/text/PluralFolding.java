package dev.paperlark.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Folds English plurals into the singular and stems nothing else (specification, section 1, rule 5). */
final class PluralFolding {
    /** Shorter words are never folded. */
    private static final int MIN_LENGTH = 4;

    /** The length of {@code ties}, {@code lies}, …, whose singular is not in {@code y}. */
    private static final int SHORT_IES_LENGTH = 4;

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("analyses", "analysis"),
            Map.entry("hypotheses", "hypothesis"),
            Map.entry("syntheses", "synthesis"),
            Map.entry("matrices", "matrix"),
            Map.entry("indices", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("vortices", "vortex"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("corpora", "corpus"),
            Map.entry("viruses", "virus"),
            Map.entry("statuses", "status"),
            Map.entry("lenses", "lens"),
            Map.entry("caches", "cache"),
            Map.entry("niches", "niche"),
            Map.entry("movies", "movie"),
            Map.entry("cookies", "cookie"),
            Map.entry("gpus", "gpu"),
            Map.entry("cpus", "cpu"),
            Map.entry("tpus", "tpu"),
            Map.entry("npus", "npu"),
            Map.entry("imus", "imu"),
            Map.entry("apis", "api"),
            Map.entry("guis", "gui"),
            Map.entry("mris", "mri"),
            Map.entry("rois", "roi"),
            Map.entry("menus", "menu"));

    private static final Set<String> UNCHANGED = Set.of("lens", "series", "species");

    private PluralFolding() {}

    /**
     * The compared form of a word.
     *
     * @param word as it stands, to see its capitals
     * @param lowerCase the same in lower case
     */
    static String fold(String word, String lowerCase) {
        String singular = isPluralOfCapitals(word) ? withoutEnd(word, 1).toLowerCase(Locale.ROOT) : lowerCase;
        return isFoldable(singular) ? singularOf(singular) : singular;
    }

    /** {@code LLMs}, {@code GPUs}: two or more capitals and a small s. */
    private static boolean isPluralOfCapitals(String word) {
        if (!word.endsWith("s")) {
            return false;
        }
        String stem = withoutEnd(word, 1);
        return stem.codePointCount(0, stem.length()) >= 2 && stem.codePoints().allMatch(Character::isUpperCase);
    }

    private static boolean isFoldable(String word) {
        if (word.length() < MIN_LENGTH) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!CharacterClass.isAsciiLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String singularOf(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (!word.endsWith("s") || UNCHANGED.contains(word) || endsInOneOf(word, "ss", "us", "is", "ias")) {
            return word;
        }
        if (endsInOneOf(word, "sses", "shes", "ches", "xes", "zzes", "iases")) {
            return withoutEnd(word, 2);
        }
        if (word.endsWith("ies") && word.length() > SHORT_IES_LENGTH) {
            return withoutEnd(word, 3) + "y";
        }
        return withoutEnd(word, 1);
    }

    private static boolean endsInOneOf(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutEnd(String word, int characters) {
        return word.substring(0, word.length() - characters);
    }
}
