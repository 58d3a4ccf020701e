package dev.paperlark;

import dev.paperlark.command.CommandSpec;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Digests;
import dev.paperlark.support.EveryTable;
import dev.paperlark.support.TestBot;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole bot with a platform on the loopback, which those that extend this bring. */
abstract class WholeBot {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Instant MORNING = Instant.parse("2026-11-23T08:00:30Z");

    final Journey clock = new Journey(TestBot.MONDAY);
    App app;
    EveryTable tables;

    /** Reads a digest of these papers; they can be found then. */
    void reads(Paper... papers) {
        app.ingestDigest().ingest("digest.jsonl", Digests.jsonl(papers));
        app.indexPapers().follow();
    }

    void alertAt(Instant morning) {
        clock.jumpTo(morning);
        app.planAlerts().planDue();
        app.dispatcher().deliverDue();
    }

    /** The names of all commands. */
    Set<String> commands() {
        return app.commands().specs().stream().map(CommandSpec::name).collect(Collectors.toSet());
    }
}
