package dev.paperlark.digest;

import dev.paperlark.digest.LabelLine.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which labels belong to a digest's template rather than to one paper's text: those that at least half of its entries have.
 *
 * <p>That tells {@code Limitations: …} of a template that nobody has seen before from a summary in which a paragraph happens to begin like
 * that. A digest of one or two entries proves nothing, so there the label's form decides.
 */
final class LabelCensus {
    private static final int FEWEST_FOR_PROOF = 2;

    private final int entries;
    private final Map<String, Integer> counts = new HashMap<>();

    private LabelCensus(int entries) {
        this.entries = entries;
    }

    static LabelCensus of(List<List<LabelLine>> entries) {
        LabelCensus census = new LabelCensus(entries.size());
        for (List<LabelLine> entry : entries) {
            Set<String> seen = new HashSet<>();
            for (LabelLine line : entry) {
                if (seen.add(line.label())) {
                    census.counts.merge(line.label(), 1, Integer::sum);
                }
            }
        }
        return census;
    }

    /** Whether this digest has a single entry, with which no other can be compared. */
    boolean provesNothing() {
        return entries < FEWEST_FOR_PROOF;
    }

    /** Whether a label that the lexicon is not sure of is one of the template's. */
    boolean isOfTemplate(LabelLine label) {
        int count = counts.getOrDefault(label.label(), 0);
        boolean proven = count >= FEWEST_FOR_PROOF && 2 * count >= entries;
        return proven || (entries <= FEWEST_FOR_PROOF && label.form() == Form.BOLD);
    }
}
