package dev.paperlark.search;

import dev.paperlark.model.PaperId;
import java.util.List;

/**
 * How many of the papers of the last month a query finds.
 *
 * @param hits so many
 * @param days on so many days papers appeared
 * @param newest the newest of the papers found, the newest first
 */
public record Volume(int hits, int days, List<PaperId> newest) {
    public Volume {
        newest = List.copyOf(newest);
    }
}
