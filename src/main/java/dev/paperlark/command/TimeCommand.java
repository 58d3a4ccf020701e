package dev.paperlark.command;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /time HH:MM}: the local time of the daily alert. */
final class TimeCommand implements Command {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h：](\\d{2}))?\\s*(am|pm)?");
    private static final int HALF_DAY_HOURS = 12;

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
                        CommandOption.text("time").required().suggesting("07:00", "08:00", "09:00", "12:00", "18:00"))
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return time(invocation.words())
                .map(time -> RhythmAnswers.changed(
                        invocation,
                        settings.change(
                                invocation.chat(), invocation.chat().rhythm().at(time)),
                        nextAlert))
                .orElseGet(() -> RhythmAnswers.asIs(invocation, "command.time.usage"));
    }

    private static Optional<LocalTime> time(String words) {
        Matcher typed = TIME.matcher(words.toLowerCase(Locale.ROOT));
        if (!typed.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(typed.group(1));
        int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        if (typed.group(3) != null) {
            if (hour < 1 || hour > HALF_DAY_HOURS) {
                return Optional.empty();
            }
            hour = hour % HALF_DAY_HOURS + (typed.group(3).equals("pm") ? HALF_DAY_HOURS : 0);
        }
        try {
            return Optional.of(LocalTime.of(hour, minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
