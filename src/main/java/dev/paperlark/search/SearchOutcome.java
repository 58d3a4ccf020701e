package dev.paperlark.search;

import dev.paperlark.model.PaperId;
import java.util.List;

/** What became of a search. */
public sealed interface SearchOutcome {

    /**
     * The papers of one page.
     *
     * @param ids in the order asked for
     * @param total how many papers were found in all; when not {@code exact}, at least that many
     */
    record Found(List<PaperId> ids, long total, boolean exact) implements SearchOutcome {
        public Found {
            ids = List.copyOf(ids);
        }
    }

    /** The search would take too long, or looked too far down the list. */
    record TooBroad() implements SearchOutcome {}

    /** There is no index to look into at the moment; it is being built. */
    record NoIndex() implements SearchOutcome {}
}
