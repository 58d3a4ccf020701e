package dev.paperlark.delivery;

import dev.paperlark.model.ChatAddress;
import dev.paperlark.store.Database;
import dev.paperlark.store.QuietStore;
import dev.paperlark.store.QuietTime;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the quiet that platforms ask for: told to the pacer of the platform at once and stored, so that a restart obeys it too.
 * Thread-safe.
 *
 * <p>Most often a platform means one chat. It means all when three different chats in a row are asked within ten seconds, nothing is
 * accepted in between, and the quiet ends for all three at about the same moment; many chats that are limited each for itself
 * don't look like that, and hold up nobody else.
 */
final class QuietTimes {
    private static final int CHATS_THAT_MEAN_ALL = 3;
    private static final Duration ASKED_WITHIN = Duration.ofSeconds(10);

    /** Platforms say whole seconds, and say them a moment apart. */
    private static final Duration SAME_END = Duration.ofSeconds(2);

    /** Longer than any quiet that was ever seen (half a day), short enough to reckon with. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final QuietStore store = new QuietStore();
    private final Database database;
    private final Map<String, Pacer> pacers;
    private final Clock clock;
    private final Map<String, Map<String, Request>> inARow = new HashMap<>();

    private record Request(Instant at, Instant until) {}

    QuietTimes(Database database, Map<String, Pacer> pacers, Clock clock) {
        this.database = database;
        this.pacers = Map.copyOf(pacers);
        this.clock = clock;
    }

    /** Reads what was asked for before this process began. */
    void load() {
        database.inTransaction(tx -> store.holding(tx, clock.instant())).forEach(this::tell);
    }

    /** A platform asks for quiet about a chat. Returns until when. */
    synchronized Instant asked(Transaction tx, ChatAddress chat, Duration pause) {
        Instant now = clock.instant();
        Instant until = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        keep(tx, new QuietTime(chat.platform(), chat.room(), until));
        Map<String, Request> requests = inARow.computeIfAbsent(chat.platform(), platform -> new HashMap<>());
        requests.put(chat.room(), new Request(now, until));
        requests.values().removeIf(request -> request.at().isBefore(now.minus(ASKED_WITHIN)));
        long alike = requests.values().stream()
                .filter(request ->
                        Duration.between(request.until(), until).abs().compareTo(SAME_END) <= 0)
                .count();
        if (alike >= CHATS_THAT_MEAN_ALL) {
            keep(tx, new QuietTime(chat.platform(), QuietTime.ALL_ROOMS, until));
        }
        return until;
    }

    /** A platform has accepted a message, so it does not refuse everybody. */
    synchronized void accepted(String platform) {
        inARow.remove(platform);
    }

    private void keep(Transaction tx, QuietTime quiet) {
        tell(quiet);
        store.add(tx, quiet);
    }

    private void tell(QuietTime quiet) {
        Pacer pacer = pacers.get(quiet.platform());
        if (pacer != null) {
            pacer.quiet(quiet.room(), quiet.until());
        }
    }
}
