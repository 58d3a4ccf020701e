package dev.paperlark.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A place that subscribes and is alerted: a private chat, a group, a channel, a thread or the terminal.
 *
 * @param language of the bot's own words
 * @param summaries in which language it reads summaries
 * @param rhythm when the daily alert is due
 * @param rhythmSince since when this rhythm holds; slots before it are not owed
 * @param pause the pause, while there is one
 * @param lostAnswers what is done when a platform's answer is lost
 * @param mention the platform's id of the role that each scheduled alert mentions; empty for nobody
 * @param disabled why nothing can be sent here (the bot was blocked, the chat was deleted); empty while all is well
 */
public record Chat(
        ChatId id,
        ChatAddress address,
        Locale language,
        SummaryChoice summaries,
        Rhythm rhythm,
        Instant rhythmSince,
        Optional<Pause> pause,
        LostAnswerPolicy lostAnswers,
        Optional<String> mention,
        Optional<String> disabled) {

    /** A chat as it begins: not paused, repeating what may be lost, mentioning nobody. */
    public static Chat fresh(ChatId id, ChatAddress address, Locale language, Rhythm rhythm, Instant since) {
        return new Chat(
                id,
                address,
                language,
                SummaryChoice.ANY,
                rhythm,
                since,
                Optional.empty(),
                LostAnswerPolicy.AT_LEAST_ONCE,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the chat is paused at this instant. */
    public boolean isPausedAt(Instant instant) {
        return pause.filter(p -> p.holdsAt(instant)).isPresent();
    }

    /** This chat with a rhythm that holds from an instant on. */
    public Chat withRhythm(Rhythm newRhythm, Instant since) {
        return new Chat(id, address, language, summaries, newRhythm, since, pause, lostAnswers, mention, disabled);
    }

    public Chat withLanguage(Locale newLanguage) {
        return new Chat(
                id, address, newLanguage, summaries, rhythm, rhythmSince, pause, lostAnswers, mention, disabled);
    }

    public Chat withSummaries(SummaryChoice choice) {
        return new Chat(id, address, language, choice, rhythm, rhythmSince, pause, lostAnswers, mention, disabled);
    }

    public Chat withPause(Optional<Pause> newPause) {
        return new Chat(
                id, address, language, summaries, rhythm, rhythmSince, newPause, lostAnswers, mention, disabled);
    }

    public Chat withAddress(ChatAddress newAddress) {
        return new Chat(
                id, newAddress, language, summaries, rhythm, rhythmSince, pause, lostAnswers, mention, disabled);
    }

    public Chat withLostAnswers(LostAnswerPolicy policy) {
        return new Chat(id, address, language, summaries, rhythm, rhythmSince, pause, policy, mention, disabled);
    }

    public Chat withMention(Optional<String> role) {
        return new Chat(id, address, language, summaries, rhythm, rhythmSince, pause, lostAnswers, role, disabled);
    }

    /** This chat as one to which nothing can be sent, or can again. */
    public Chat withDisabled(Optional<String> reason) {
        return new Chat(id, address, language, summaries, rhythm, rhythmSince, pause, lostAnswers, mention, reason);
    }
}
