package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.model.ChatAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds papers for somebody in the middle of a conversation elsewhere: at once, and remembering nothing. */
public interface QuickSearch {
    /** What {@code /start} is given by somebody who comes from such a search. */
    String START_WORD = "welcome";

    /**
     * What was found.
     *
     * @param cards best first, without a number of their own
     * @param rest whether there are more
     * @param hint what to do next, where nothing was found; a few words
     */
    record Answer(List<Block.Card> cards, Rest rest, Optional<String> hint) {
        public Answer {
            cards = List.copyOf(cards);
        }
    }

    /**
     * Who searches.
     *
     * @param room the person's private chat with the bot, whether there is one or not; what is chosen there holds here
     * @param language of the words around the papers' own, where nothing is chosen
     */
    record Asker(ChatAddress room, Locale language) {}

    /** What stands behind the cards. */
    enum Rest {
        MORE,
        NOTHING
    }

    /**
     * Searches. Never throws for what a person can type; safe for use by many threads.
     *
     * @param words as in {@code /search}
     * @param from how many cards were shown before
     * @param count at most so many cards
     */
    Answer find(String words, int from, int count, Asker asker);
}
