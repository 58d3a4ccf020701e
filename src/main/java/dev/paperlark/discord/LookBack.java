package dev.paperlark.discord;

import dev.paperlark.delivery.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Finds what is out already although its answer was lost: our own message since the first try that is the same by its
 * {@link Fingerprint}. Where it may not read, it finds nothing.
 */
final class LookBack {
    /** As many as Discord gives at once. */
    private static final int MESSAGES = 100;

    /** How far Discord's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final DiscordRequests requests;
    private final long self;

    LookBack(DiscordRequests requests, long self) {
        this.requests = requests;
        this.self = self;
    }

    /** The id of the message in the channel that this one would repeat. */
    Optional<String> message(long channel, DataObject message, Instant since) throws CallFailed {
        String fingerprint = Fingerprint.of(message);
        for (DataObject candidate : read(() -> requests.latest(channel, MESSAGES))) {
            long author = candidate.getObject("author").getUnsignedLong("id");
            if (isOurs(author, candidate, since) && Fingerprint.of(candidate).equals(fingerprint)) {
                return Optional.of(candidate.getString("id"));
            }
        }
        return Optional.empty();
    }

    /** The id of the post in the forum whose first message this one would repeat. */
    Optional<String> post(long forum, DataObject message, Instant since) throws CallFailed {
        for (DataObject thread : read(() -> requests.activeThreads(guildOf(forum)))) {
            boolean candidate = thread.getUnsignedLong("parent_id", 0) == forum
                    && isOurs(thread.getUnsignedLong("owner_id", 0), thread, since);
            String id = thread.getString("id");
            if (candidate
                    && message(thread.getUnsignedLong("id"), message, since)
                            .filter(id::equals)
                            .isPresent()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private long guildOf(long channel) throws CallFailed {
        return requests.channel(channel).getUnsignedLong("guild_id");
    }

    private boolean isOurs(long author, DataObject candidate, Instant since) {
        Instant created =
                TimeUtil.getTimeCreated(candidate.getUnsignedLong("id")).toInstant();
        return author == self && !created.isBefore(since.minus(SKEW));
    }

    private static List<DataObject> read(Preparation<DataArray> source) throws CallFailed {
        try {
            return Preparation.of(source).stream(DataArray::getObject).toList();
        } catch (CallFailed failed) {
            boolean forbidden =
                    failed.meaning() instanceof SendResult.Gone || failed.meaning() instanceof SendResult.Rejected;
            if (forbidden) {
                return List.of();
            }
            throw failed;
        }
    }
}
