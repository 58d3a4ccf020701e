package dev.paperlark.digest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which labels belong to a digest's template rather than to one paper's text: those that at least half of its entries have.
 *
 * <p>That tells {@code Limitations: …} of a template that nobody has seen before from a summary in which a paragraph happens to begin like
 * that.
 */
final class LabelCensus {
    private final Set<String> labels;

    private LabelCensus(Set<String> labels) {
        this.labels = labels;
    }

    static LabelCensus of(List<List<LabelLine>> entries) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<LabelLine> entry : entries) {
            Set<String> seen = new HashSet<>();
            entry.stream()
                    .map(LabelLine::label)
                    .filter(seen::add)
                    .forEach(label -> counts.merge(label, 1, Integer::sum));
        }
        return new LabelCensus(counts.entrySet().stream()
                .filter(count -> 2 * count.getValue() >= entries.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(String label) {
        return labels.contains(label);
    }
}
