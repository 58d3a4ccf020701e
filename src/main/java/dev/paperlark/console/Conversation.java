package dev.paperlark.console;

import dev.paperlark.message.Message;

/** Whoever answers what is typed. */
@FunctionalInterface
public interface Conversation {
    /**
     * The answer to one command.
     *
     * @param line the command with its slash, without outer white space
     */
    Message answer(String line);
}
