package dev.paperlark.discord;

import java.util.Map;
import java.util.OptionalInt;

/** The colour beside a card, by the archive of its paper: a reader of several subjects sees at once which one it is. */
final class AccentColour {
    private static final int PHYSICS = 0xE07A1F;

    private static final Map<String, Integer> BY_ARCHIVE = Map.ofEntries(
            Map.entry("cs", 0x3B7DD8),
            Map.entry("stat", 0x1F9E89),
            Map.entry("math", 0x8E5BC9),
            Map.entry("math-ph", 0x8E5BC9),
            Map.entry("q-bio", 0x4FA83D),
            Map.entry("q-fin", 0xB8962E),
            Map.entry("econ", 0x9C6B3F),
            Map.entry("eess", 0xC74B6F),
            Map.entry("physics", PHYSICS),
            Map.entry("quant-ph", PHYSICS),
            Map.entry("cond-mat", PHYSICS),
            Map.entry("gr-qc", PHYSICS),
            Map.entry("hep-ex", PHYSICS),
            Map.entry("hep-lat", PHYSICS),
            Map.entry("hep-ph", PHYSICS),
            Map.entry("hep-th", PHYSICS),
            Map.entry("nucl-ex", PHYSICS),
            Map.entry("nucl-th", PHYSICS),
            Map.entry("nlin", PHYSICS),
            Map.entry("astro-ph", 0x34508C));

    private AccentColour() {}

    /** The colour as red, green and blue; empty for an archive that is not arXiv's. */
    static OptionalInt of(String archive) {
        Integer colour = BY_ARCHIVE.get(archive);
        return colour == null ? OptionalInt.empty() : OptionalInt.of(colour);
    }
}
