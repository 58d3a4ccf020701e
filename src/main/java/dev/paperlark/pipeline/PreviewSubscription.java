package dev.paperlark.pipeline;

import dev.paperlark.model.Paper;
import dev.paperlark.query.Query;
import dev.paperlark.search.Narrower;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.Spelling;
import dev.paperlark.search.Volume;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells beforehand what a subscription will bring, by what it would have brought. Safe for use by many threads. */
public final class PreviewSubscription {
    /** Nobody reads more than this every morning. */
    static final int TOO_MANY_A_DAY = 25;

    /** Papers whose words are looked at. */
    private static final int READ = 40;

    private static final int SAMPLES = 3;
    private static final int HINTS = 3;

    private final Database database;
    private final PaperStore papers;
    private final PaperIndex index;
    private final Clock clock;

    public PreviewSubscription(Database database, PaperStore papers, PaperIndex index, Clock clock) {
        this.database = database;
        this.papers = papers;
        this.index = index;
        this.clock = clock;
    }

    /** The preview of a query; empty while the search index is not ready, and where it would take too long. */
    public Optional<Preview> of(Query query) {
        Instant now = clock.instant();
        return index.volume(query, READ, now).map(volume -> preview(query, volume, now));
    }

    private Preview preview(Query query, Volume volume, Instant now) {
        List<Paper> found = database.inTransaction(tx -> papers.findAll(tx, volume.newest()));
        boolean tooMany = volume.hits() > (long) TOO_MANY_A_DAY * volume.days();
        List<Narrower> narrower = tooMany ? index.narrower(query, volume.hits(), found, now) : List.of();
        List<Spelling> spellings = volume.hits() == 0 ? index.spellings(query) : List.of();
        return new Preview(
                volume.hits(),
                volume.days(),
                found.stream().limit(SAMPLES).toList(),
                narrower.stream().limit(HINTS).toList(),
                spellings);
    }
}
