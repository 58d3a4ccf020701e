package dev.paperlark.text;

import java.util.Map;

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

    private static final int LONGEST_IRREGULAR = 10;

    private PluralFolding() {}

    /** Makes the singular of a word of ASCII letters in lower case that {@link #mayBePlural}. */
    static void fold(Characters word) {
        String irregular = word.length() <= LONGEST_IRREGULAR ? IRREGULAR.get(word.toString()) : null;
        if (irregular != null) {
            word.become(irregular);
        } else if (word.endsWith("s") && !isSingular(word)) {
            cutEnding(word);
        }
    }

    /** Whether it is worth a closer look. All irregular plurals end in s or in a, as {@code criteria} does. */
    static boolean mayBePlural(Characters word) {
        if (word.length() < MIN_LENGTH) {
            return false;
        }
        char last = word.charAt(word.length() - 1);
        return last == 's' || last == 'a';
    }

    /** Of a word in s. */
    private static boolean isSingular(Characters word) {
        return switch (word.charAt(word.length() - 2)) {
            case 's', 'u', 'i' -> true;
            case 'a' -> word.endsWith("ias");
            case 'e' -> word.contentEquals("series") || word.contentEquals("species");
            case 'n' -> word.contentEquals("lens");
            default -> false;
        };
    }

    private static void cutEnding(Characters word) {
        if (endsInOneOf(word, "sses", "shes", "ches", "xes", "zzes", "iases")) {
            word.dropLast(2);
        } else if (word.endsWith("ies") && word.length() > SHORT_IES_LENGTH) {
            word.dropLast(2);
            word.set(word.length() - 1, 'y');
        } else {
            word.dropLast(1);
        }
    }

    private static boolean endsInOneOf(Characters word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
