package dev.paperlark.command;

import dev.paperlark.message.Texts;
import dev.paperlark.model.Chat;
import dev.paperlark.model.Mute;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.Subscription;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file of settings would change in a chat. Nothing is ever dropped: what the chat has and the file does not name stays.
 *
 * @param chat with the settings that it would have
 * @param added subscriptions that it would have in addition, each query once
 * @param changed subscriptions that it has, with the name, the rhythm or the rest that they would have
 * @param muted mutes that it would have in addition, each query once
 */
record SetupChanges(
        Chat chat, List<ChatSetup.Wish> added, Map<Subscription, ChatSetup.Wish> changed, List<ChatSetup.Wish> muted) {

    /** What the chat has before. */
    record Before(Chat chat, List<Subscription> subscriptions, List<Mute> mutes) {
        boolean hasRoomFor(SetupChanges changes) {
            return subscriptions.size() + changes.added().size() <= NewSubscriptions.MOST
                    && mutes.size() + changes.muted().size() <= Mutes.MOST;
        }
    }

    /** Whether everything would stay as it is. */
    boolean isNothing(Before before) {
        return chat.equals(before.chat()) && added.isEmpty() && changed.isEmpty() && muted.isEmpty();
    }

    /** Compares; queries that mean the same are the same. */
    static SetupChanges of(ChatSetup setup, Before before, QueryParser parser, Instant now) {
        Map<Query, Subscription> known = new HashMap<>();
        before.subscriptions().forEach(each -> parsed(each.query(), parser).ifPresent(query -> known.put(query, each)));
        Map<Query, ChatSetup.Wish> added = new LinkedHashMap<>();
        Map<Subscription, ChatSetup.Wish> changed = new LinkedHashMap<>();
        for (ChatSetup.Wish wish : setup.subscriptions()) {
            Subscription same = known.get(wish.query());
            if (same == null) {
                added.putIfAbsent(wish.query(), wish);
            } else if (differs(same, wish)) {
                changed.put(same, wish);
            }
        }
        return new SetupChanges(
                chat(setup, before.chat(), now),
                new ArrayList<>(added.values()),
                changed,
                muted(setup, before, parser));
    }

    private static List<ChatSetup.Wish> muted(ChatSetup setup, Before before, QueryParser parser) {
        Map<Query, ChatSetup.Wish> muted = new LinkedHashMap<>();
        setup.mutes().forEach(wish -> muted.putIfAbsent(wish.query(), wish));
        before.mutes().forEach(mute -> parsed(mute.query(), parser).ifPresent(muted::remove));
        return new ArrayList<>(muted.values());
    }

    private static boolean differs(Subscription known, ChatSetup.Wish wish) {
        boolean rests = wish.state() == ChatSetup.State.RESTING;
        return known.pausedSince().isPresent() != rests
                || !known.name().equals(wish.name())
                || !known.rhythm().equals(wish.rhythm());
    }

    private static Chat chat(ChatSetup setup, Chat before, Instant now) {
        Rhythm old = before.rhythm();
        Rhythm rhythm = new Rhythm(
                setup.times().orElse(old.times()),
                setup.zone().orElse(old.zone()),
                setup.days().orElse(old.days()),
                setup.quiet().map(ChatSetup.Quiet::hours).orElse(old.quiet()));
        Chat timed = rhythm.equals(old) ? before : before.withRhythm(rhythm, now);
        Chat repeating = timed.withLostAnswers(setup.repeats().orElse(before.lostAnswers()))
                .withSummaries(setup.summaries().orElse(before.summaries()));
        Locale spoken = Texts.in(before.language()).locale();
        return setup.language()
                .filter(language -> !language.equals(spoken))
                .map(repeating::withLanguage)
                .orElse(repeating);
    }

    private static Optional<Query> parsed(String text, QueryParser parser) {
        return parser.parse(text) instanceof QueryResult.Parsed parsed ? Optional.of(parsed.query()) : Optional.empty();
    }
}
