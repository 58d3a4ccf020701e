package dev.paperlark.command;

import dev.paperlark.model.QuietHours;
import dev.paperlark.model.Rhythm;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code /quiet 22:00-07:00}: hours in which no alert comes by itself; what falls into them comes at their end. */
final class QuietCommand implements Command {
    private static final Set<String> OFF = Set.of("off", "none", "关闭");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:-|–|~|到|至|\\bto\\b)\\s*");

    private final ChatSettings settings;
    private final NextAlert nextAlert;

    QuietCommand(ChatSettings settings, NextAlert nextAlert) {
        this.settings = settings;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                        "quiet", CommandOption.text("hours").required().suggesting("22:00-07:00", "20:00-08:00", "off"))
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Rhythm rhythm = invocation.chat().rhythm();
        if (isOff(invocation.words())) {
            return changed(invocation, rhythm.quietDuring(Optional.empty()));
        }
        return hours(invocation.words())
                .map(hours -> changed(invocation, rhythm.quietDuring(Optional.of(hours))))
                .orElseGet(() -> RhythmAnswers.asIs(invocation, "command.quiet.usage"));
    }

    private Reply changed(Invocation invocation, Rhythm rhythm) {
        return RhythmAnswers.changed(invocation, settings.change(invocation.chat(), rhythm), nextAlert);
    }

    /** Whether words end the quiet hours. */
    static boolean isOff(String words) {
        return OFF.contains(words.toLowerCase(Locale.ROOT));
    }

    /** The hours that words mean; empty for other words. */
    static Optional<QuietHours> hours(String words) {
        String[] ends = BETWEEN.split(words.strip().toLowerCase(Locale.ROOT), 2);
        if (ends.length < 2) {
            return Optional.empty();
        }
        Optional<LocalTime> from = TimeOfDay.one(ends[0]);
        Optional<LocalTime> to = TimeOfDay.one(ends[1]);
        return from.isPresent() && to.isPresent() && !from.equals(to)
                ? Optional.of(new QuietHours(from.get(), to.get()))
                : Optional.empty();
    }
}
