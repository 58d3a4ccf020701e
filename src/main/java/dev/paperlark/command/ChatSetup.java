package dev.paperlark.command;

import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.model.QuietHours;
import dev.paperlark.model.SubscriptionRhythm;
import dev.paperlark.model.SummaryChoice;
import dev.paperlark.query.Query;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file of settings says; what it leaves out stays as it is.
 */
record ChatSetup(
        Optional<Locale> language,
        Optional<SummaryChoice> summaries,
        Optional<List<LocalTime>> times,
        Optional<ZoneId> zone,
        Optional<Set<DayOfWeek>> days,
        Optional<Quiet> quiet,
        Optional<LostAnswerPolicy> repeats,
        List<Wish> subscriptions,
        List<Wish> mutes) {

    /** Quiet hours, or their end. */
    record Quiet(Optional<QuietHours> hours) {}

    /**
     * A query of the file.
     *
     * @param text as it stands there
     * @param query what the text means
     * @param name what it is called, subscriptions only
     * @param state whether it rests, subscriptions only
     * @param rhythm with which alerts it comes, subscriptions only
     */
    record Wish(String text, Query query, Optional<String> name, State state, SubscriptionRhythm rhythm) {}

    /** Whether a subscription finds something. */
    enum State {
        AT_WORK,
        RESTING
    }

    /**
     * A line that can't be used.
     *
     * @param line counted from 1
     * @param remedy what to write instead
     */
    record Problem(int line, String remedy) {}

    /** What became of a file. */
    sealed interface Result {
        /** All of it can be used. */
        record Read(ChatSetup setup) implements Result {}

        /** None of it is used; the problems by line. */
        record Refused(List<Problem> problems) implements Result {}
    }
}
