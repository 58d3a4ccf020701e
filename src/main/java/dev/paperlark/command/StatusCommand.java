package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Span;
import dev.paperlark.model.Rhythm;
import dev.paperlark.store.DeliveryCounts;
import dev.paperlark.store.DeliveryState;
import dev.paperlark.store.DeliveryTrouble;
import dev.paperlark.store.IngestedDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /status}: what came in, what went out and what comes next, so that silence is never unexplained. */
final class StatusCommand implements Command {
    /** Alerts that may be lost are named up to this many, the latest first, so that a bad day does not fill the screen. */
    private static final int DATES_SHOWN = 5;

    private final StatusFacts facts;
    private final Announcements announcements;
    private final NextAlert nextAlert;

    StatusCommand(StatusFacts facts, Announcements announcements, NextAlert nextAlert) {
        this.facts = facts;
        this.announcements = announcements;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("status");
    }

    @Override
    public Reply handle(Invocation invocation) {
        StatusFacts.Facts known = facts.of(invocation.chat());
        List<String> lines = new ArrayList<>();
        addIncoming(lines, known, invocation);
        addOutgoing(lines, known, invocation);
        addHeld(lines, known, invocation);
        lines.add(nextAlert.say(invocation.chat(), invocation.texts()));
        return Reply.of(
                Block.heading(Span.strong(invocation.say("status.title"))),
                new Block.Items(
                        lines.stream().map(line -> List.of(Span.plain(line))).toList()));
    }

    private void addIncoming(List<String> lines, StatusFacts.Facts known, Invocation invocation) {
        if (known.digests().isEmpty()) {
            lines.add(invocation.say("status.digest.none"));
        }
        known.digests().forEach(digest -> lines.add(digest(digest, invocation)));
        announcements.pause(invocation).ifPresent(lines::add);
        known.digests().stream()
                .findFirst()
                .flatMap(digest -> announcements.late(digest.ingestedAt(), invocation))
                .ifPresent(lines::add);
        lines.add(invocation.say("status.stored", known.papers(), known.subscriptions()));
    }

    private static String digest(IngestedDigest digest, Invocation invocation) {
        return invocation.say(
                "status.digest",
                DisplayText.line(digest.source()),
                moment(digest.ingestedAt(), invocation),
                digest.created(),
                digest.known() + digest.improved(),
                digest.rejected());
    }

    private static void addOutgoing(List<String> lines, StatusFacts.Facts known, Invocation invocation) {
        lines.add(known.alert()
                .map(alert -> invocation.say(
                        "status.alert", moment(alert.plannedAt(), invocation), alert.scanned(), alert.matched()))
                .orElseGet(() -> invocation.say("status.alert.none")));
        if (known.behind() > 0) {
            lines.add(invocation.say("status.behind", known.behind()));
        }
        DeliveryCounts counts = known.deliveries();
        lines.add(invocation.say(
                "status.deliveries",
                counts.sent(),
                counts.waiting() + counts.underway(),
                counts.failed(),
                counts.unknown(),
                counts.held()));
        known.trouble().ifPresent(trouble -> lines.add(trouble(trouble, invocation)));
        if (!known.unconfirmed().isEmpty()) {
            lines.add(unconfirmed(known.unconfirmed(), invocation));
        }
    }

    private static String trouble(DeliveryTrouble trouble, Invocation invocation) {
        String reason = DisplayText.line(trouble.reason());
        return trouble.state() == DeliveryState.FAILED
                ? invocation.say("status.failed", moment(trouble.changedAt(), invocation), reason)
                : invocation.say("status.retry", reason, moment(trouble.notBefore(), invocation));
    }

    private static String unconfirmed(List<Instant> alerts, Invocation invocation) {
        String dates = alerts.stream()
                .limit(DATES_SHOWN)
                .map(alert -> moment(alert, invocation))
                .collect(Collectors.joining("; "));
        return invocation.say("status.unconfirmed", alerts.size(), dates);
    }

    /** What keeps alerts back right now. */
    private static void addHeld(List<String> lines, StatusFacts.Facts known, Invocation invocation) {
        invocation.chat().disabled().ifPresent(reason -> lines.add(invocation.say("status.disabled", reason)));
        known.platformQuiet()
                .ifPresent(until -> lines.add(invocation.say("status.platform-quiet", moment(until, invocation))));
        invocation
                .chat()
                .pause()
                .filter(pause -> pause.holdsAt(known.now()))
                .ifPresent(pause -> lines.add(invocation.say("status.paused", moment(pause.since(), invocation))));
        Rhythm rhythm = invocation.chat().rhythm();
        rhythm.quiet()
                .filter(hours -> hours.cover(known.now().atZone(rhythm.zone()).toLocalTime()))
                .ifPresent(hours ->
                        lines.add(invocation.say("status.quiet", hours.to().toString())));
        if (known.subscriptions() == 0) {
            lines.add(invocation.say("status.nothing-asked"));
        }
    }

    private static String moment(Instant instant, Invocation invocation) {
        return new Moments(invocation.texts())
                .say(instant, invocation.chat().rhythm().zone());
    }
}
