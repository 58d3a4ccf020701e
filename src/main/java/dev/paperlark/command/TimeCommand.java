package dev.paperlark.command;

import dev.paperlark.model.Rhythm;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /time HH:MM…}: the local times of the alerts, or {@code /time now} for alerts as soon as papers arrive. */
final class TimeCommand implements Command {
    private static final Set<String> AT_ONCE = Set.of("now", "at once", "asap", "即时", "立即");

    private final ChatSettings settings;
    private final NextAlert nextAlert;

    TimeCommand(ChatSettings settings, NextAlert nextAlert) {
        this.settings = settings;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                        "time",
                        CommandOption.text("time")
                                .required()
                                .suggesting("07:00", "08:00", "09:00", "08:00 18:00", "now"))
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return times(invocation.words())
                .map(list -> RhythmAnswers.changed(
                        invocation,
                        settings.change(
                                invocation.chat(), invocation.chat().rhythm().at(list)),
                        nextAlert))
                .orElseGet(() -> RhythmAnswers.asIs(invocation, "command.time.usage"));
    }

    /** Whether lower-case words mean as soon as papers arrive. */
    static boolean isAtOnce(String words) {
        return AT_ONCE.contains(words);
    }

    /** The times that words mean, none for alerts at once; empty for other words and for more times than a day can have. */
    static Optional<List<LocalTime>> times(String words) {
        return isAtOnce(words.toLowerCase(Locale.ROOT))
                ? Optional.of(List.of())
                : TimeOfDay.list(words).filter(list -> list.size() <= Rhythm.MAX_TIMES);
    }
}
