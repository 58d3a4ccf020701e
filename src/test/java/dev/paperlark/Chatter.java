package dev.paperlark;

import java.util.List;

/** Somebody in a chat with the bot, on whatever platform: what a script of a conversation is written in. */
interface Chatter {
    /** Types a line; what the bot answers, all of it. */
    Shown says(String line);

    /** Presses the first button below whose label has this in it; what the bot shows then. */
    Shown presses(Shown below, String label);

    /** Presses a button that asks for words, and gives them; what the bot shows then. */
    Shown answers(Shown below, String label, String words);

    /** Types a line; the file that the bot brings then. */
    byte[] fetches(String line);

    /** The latest message with these words of those that everybody in the chat sees; waits for one. */
    Shown sees(String words);

    /**
     * Messages that somebody has before them.
     *
     * @param text of all, line by line
     * @param buttons the labels of all
     * @param handles what the platform knows them by
     */
    record Shown(String text, List<String> buttons, List<?> handles) {}
}
