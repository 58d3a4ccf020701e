package dev.paperlark.command;

import dev.paperlark.pipeline.AnnouncementCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says why nothing new is there: arXiv announced nothing, or the digest is late. */
final class Announcements {
    /** Digests are made within a day of the announcement. */
    private static final Duration DIGEST_TAKES = Duration.ofDays(1);

    private final AnnouncementCalendar calendar = new AnnouncementCalendar();
    private final Clock clock;

    Announcements(Clock clock) {
        this.clock = clock;
    }

    /** That arXiv announced nothing last evening, and when it does again; empty on other days. */
    Optional<String> pause(Invocation invocation) {
        Instant now = clock.instant();
        return calendar.isPause(now)
                ? Optional.of(invocation.say("announcements.pause", moment(calendar.nextAfter(now), invocation)))
                : Optional.empty();
    }

    /**
     * That papers should be here by now and are not.
     *
     * @param read when a digest was read last
     */
    Optional<String> late(Instant read, Invocation invocation) {
        Instant announced = calendar.nextAfter(read);
        return announced.plus(DIGEST_TAKES).isBefore(clock.instant())
                ? Optional.of(invocation.say("announcements.late", moment(announced, invocation)))
                : Optional.empty();
    }

    private static String moment(Instant instant, Invocation invocation) {
        return new Moments(invocation.texts())
                .say(instant, invocation.chat().rhythm().zone());
    }
}
