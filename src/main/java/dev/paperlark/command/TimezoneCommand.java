package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** {@code /timezone CITY}: the zone in which the alert time is meant, by IANA name, city or offset. */
final class TimezoneCommand implements Command {
    private static final int SUGGESTIONS = 3;

    private final ChatSettings settings;
    private final NextAlert nextAlert;

    TimezoneCommand(ChatSettings settings, NextAlert nextAlert) {
        this.settings = settings;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                        "timezone", CommandOption.text("zone").required().suggesting(CommandOption.Source.ZONES))
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return RhythmAnswers.asIs(invocation, "command.timezone.usage");
        }
        return zone(invocation.words())
                .map(zone -> RhythmAnswers.changed(
                        invocation,
                        settings.change(
                                invocation.chat(), invocation.chat().rhythm().in(zone)),
                        nextAlert))
                .orElseGet(() -> unknown(invocation));
    }

    /** The zone that words mean, by its name, its city or its offset. */
    static Optional<ZoneId> zone(String words) {
        String wanted = key(words);
        Optional<ZoneId> known = names().stream()
                .filter(name -> key(name).equals(wanted) || city(name).equals(wanted))
                .findFirst()
                .map(ZoneId::of);
        return known.or(() -> offset(words));
    }

    private static Optional<ZoneId> offset(String words) {
        try {
            return Optional.of(ZoneId.of(words.strip().toUpperCase(Locale.ROOT)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reply unknown(Invocation invocation) {
        String wanted = key(invocation.words());
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        List<List<Span>> nearest = names().stream()
                .sorted(Comparator.comparingInt(
                        name -> Math.min(distance.apply(city(name), wanted), distance.apply(key(name), wanted))))
                .limit(SUGGESTIONS)
                .map(name -> List.of(Span.code("/timezone " + name)))
                .toList();
        return Reply.of(
                Block.paragraph(Span.plain(invocation.say("timezone.unknown", invocation.words()))),
                new Block.Items(nearest));
    }

    /** Region/City names first, so that a city is found where people expect it. */
    static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV/"))
                .sorted(Comparator.comparing((String name) -> !name.contains("/"))
                        .thenComparing(name -> name.startsWith("Etc/"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String city(String name) {
        return key(name.substring(name.lastIndexOf('/') + 1));
    }

    private static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
