package dev.paperlark.command;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /days mon-fri}: the days of the week on which the alert comes. */
final class DaysCommand implements Command {
    /** Shorter words would be ambiguous: {@code t} is Tuesday or Thursday. */
    private static final int SHORTEST_NAME = 2;

    private static final List<String> EVERY = List.of("daily", "all", "every day", "每天");
    private static final List<String> WORK = List.of("weekdays", "workdays", "工作日");

    private final ChatSettings settings;
    private final NextAlert nextAlert;

    DaysCommand(ChatSettings settings, NextAlert nextAlert) {
        this.settings = settings;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                        "days",
                        CommandOption.text("days")
                                .required()
                                .suggesting("daily", "mon-fri", "mon wed fri", "mon", "sat"))
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return days(invocation.words().toLowerCase(Locale.ROOT))
                .map(days -> RhythmAnswers.changed(
                        invocation,
                        settings.change(
                                invocation.chat(), invocation.chat().rhythm().on(days)),
                        nextAlert))
                .orElseGet(() -> RhythmAnswers.asIs(invocation, "command.days.usage"));
    }

    /** The days that lower-case words mean; empty for other words. */
    static Optional<Set<DayOfWeek>> days(String words) {
        if (EVERY.contains(words)) {
            return Optional.of(EnumSet.allOf(DayOfWeek.class));
        }
        if (WORK.contains(words)) {
            return Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : words.split("[\\s,，、]+", -1)) {
            Set<DayOfWeek> some = span(part);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(some);
        }
        return Optional.of(days);
    }

    /** One day, or from one to another as in {@code fri-mon}; empty for what is neither. */
    private static Set<DayOfWeek> span(String part) {
        List<Optional<DayOfWeek>> ends =
                Arrays.stream(part.split("[-–]", 2)).map(DaysCommand::day).toList();
        if (ends.stream().anyMatch(Optional::isEmpty)) {
            return Set.of();
        }
        DayOfWeek first = ends.get(0).orElseThrow();
        DayOfWeek last = ends.get(ends.size() - 1).orElseThrow();
        Set<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    private static Optional<DayOfWeek> day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> names(day)
                        .anyMatch(
                                full -> full.equals(name) || (name.length() >= SHORTEST_NAME && full.startsWith(name))))
                .findFirst();
    }

    private static Stream<String> names(DayOfWeek day) {
        return Stream.of(
                day.name().toLowerCase(Locale.ROOT),
                day.getDisplayName(TextStyle.FULL, Locale.CHINESE),
                day.getDisplayName(TextStyle.SHORT, Locale.CHINESE));
    }
}
