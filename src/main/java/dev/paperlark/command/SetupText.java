package dev.paperlark.command;

import dev.paperlark.message.Texts;
import dev.paperlark.model.Chat;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.model.Mute;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Subscription;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the settings of a chat as YAML that people read, and names its keys. */
final class SetupText {
    static final String LANGUAGE = "language";
    static final String SUMMARY_LANGUAGE = "summary_language";
    static final String TIME = "time";
    static final String TIMEZONE = "timezone";
    static final String DAYS = "days";
    static final String QUIET = "quiet";
    static final String REPEATS = "repeats";
    static final String SUBSCRIPTIONS = "subscriptions";
    static final String MUTES = "mutes";
    static final String QUERY = "query";
    static final String NAME = "name";
    static final String PAUSED = "paused";
    static final String WHEN = "when";

    static final List<String> KEYS =
            List.of(LANGUAGE, SUMMARY_LANGUAGE, TIME, TIMEZONE, DAYS, QUIET, REPEATS, SUBSCRIPTIONS, MUTES);
    static final List<String> PARTS = List.of(QUERY, NAME, PAUSED, WHEN);

    /** What YAML does not take, or takes for the end of a line. To a query they are all blanks. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\uFEFF\\uFFFE\\uFFFF]");

    private static final int DAY_LENGTH = 3;

    private final Texts texts;
    private final StringBuilder yaml = new StringBuilder();

    private SetupText(Texts texts) {
        this.texts = texts;
    }

    /** The text; reading it back gives the same settings. Comments are in the chat's language. */
    static String of(Chat chat, List<Subscription> subscriptions, List<Mute> mutes, Texts texts) {
        SetupText text = new SetupText(texts);
        text.comment("export-settings.comment.top");
        text.comment("export-settings.comment.parts");
        text.rhythm(chat);
        text.subscriptions(subscriptions);
        text.mutes(mutes);
        return text.yaml.toString();
    }

    private void rhythm(Chat chat) {
        Rhythm rhythm = chat.rhythm();
        line("");
        line(LANGUAGE + ": " + texts.locale().getLanguage());
        line(SUMMARY_LANGUAGE + ": " + chat.summaries().language().orElse(SummaryLanguageCommand.ANY));
        comment("export-settings.comment.time");
        line(TIME + ": " + (rhythm.isAtOnce() ? "now" : joined(rhythm.times())));
        line(TIMEZONE + ": " + quoted(rhythm.zone().getId()));
        line(DAYS + ": " + days(rhythm.days()));
        line(QUIET + ": "
                + rhythm.quiet().map(hours -> hours.from() + "-" + hours.to()).orElse("off"));
        comment("export-settings.comment.repeats");
        line(REPEATS + ": " + (chat.lostAnswers() == LostAnswerPolicy.AT_LEAST_ONCE ? "on" : "off"));
    }

    private void subscriptions(List<Subscription> subscriptions) {
        line("");
        if (subscriptions.isEmpty()) {
            return;
        }
        line(SUBSCRIPTIONS + ":");
        for (Subscription each : subscriptions) {
            line("  - " + QUERY + ": " + quoted(each.query()));
            each.name().ifPresent(name -> line("    " + NAME + ": " + quoted(name)));
            when(each.rhythm()).ifPresent(rhythm -> line("    " + WHEN + ": " + rhythm));
            each.pausedSince().ifPresent(since -> line("    " + PAUSED + ": yes"));
        }
    }

    private static Optional<String> when(SubscriptionRhythm rhythm) {
        if (rhythm instanceof SubscriptionRhythm.OnDays some) {
            return Optional.of(days(some.days()));
        }
        return rhythm instanceof SubscriptionRhythm.AtOnce ? Optional.of("now") : Optional.empty();
    }

    private void mutes(List<Mute> mutes) {
        if (!mutes.isEmpty()) {
            line(MUTES + ":");
            mutes.forEach(mute -> line("  - " + quoted(mute.query())));
        }
    }

    private void comment(String key) {
        line("# " + texts.say(key));
    }

    private void line(String line) {
        yaml.append(line).append('\n');
    }

    private static String joined(Collection<LocalTime> times) {
        return times.stream().map(LocalTime::toString).collect(Collectors.joining(", "));
    }

    private static String days(Set<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length
                ? "daily"
                : days.stream()
                        .map(day -> day.name().substring(0, DAY_LENGTH).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "'" + UNFIT.matcher(text).replaceAll(" ").replace("'", "''") + "'";
    }
}
