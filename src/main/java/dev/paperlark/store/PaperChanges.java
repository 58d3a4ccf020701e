package dev.paperlark.store;

import dev.paperlark.model.PaperId;
import java.util.List;

/**
 * What storing some papers changed. Every distinct paper stands in exactly one of the lists, in the order given.
 *
 * @param created not stored before
 * @param improved stored before, and completed or corrected now
 * @param known stored before; the report said nothing better
 */
public record PaperChanges(List<PaperId> created, List<PaperId> improved, List<PaperId> known) {
    public PaperChanges {
        created = List.copyOf(created);
        improved = List.copyOf(improved);
        known = List.copyOf(known);
    }
}
