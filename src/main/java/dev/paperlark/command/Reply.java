package dev.paperlark.command;

import dev.paperlark.message.Attachment;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes back from a command. */
public sealed interface Reply {
    /** A message to the one who asked. */
    record Say(Message message) implements Reply {}

    /**
     * A message in the place of the one whose button was pressed. Where nothing can be replaced (a typed command, a terminal), it
     * is an ordinary message, without the way back.
     *
     * @param back leads back to what stood there before
     */
    record InPlace(Message message, Optional<Button> back) implements Reply {}

    /** A message to the one who asked, and a file after it. */
    record WithFile(Message message, Attachment attachment) implements Reply {}

    /**
     * Words are wanted. What a person answers completes the line; the line alone asks again.
     *
     * @param title what the words are, a few words
     * @param question what fits, in a sentence
     * @param line a command, such as {@code /edit 3}
     * @param draft the words as they are so far, to be changed
     */
    record Ask(String title, String question, String line, Optional<String> draft) implements Reply {
        /** The question as a message, for platforms without forms. */
        public Message message() {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Block.paragraph(Span.strong(title)));
            blocks.add(Block.paragraph(Span.plain(question)));
            draft.map(DisplayText::line).ifPresent(words -> blocks.add(Block.paragraph(Span.code(words))));
            return new Message(blocks);
        }
    }

    /**
     * What was typed can't be used as it is, and this says why.
     *
     * @param line asks for the words anew, see {@link Ask}
     * @param typed the words that can't be used
     */
    record TryAgain(Message message, String line, String typed) implements Reply {}

    /** A few words for whoever pressed the button; everything that stands there stays. Without a button, a message. */
    record Note(String text) implements Reply {}

    /**
     * Nothing is known of the one who asked any more. Whatever a platform remembers of that person goes, too; the message stands in
     * the place of the one whose button was pressed.
     */
    record Forgotten(Message message) implements Reply {}

    /** Nothing more: the answer went its own way, through the outbox. */
    record Silent() implements Reply {}

    /** What is to be shown, if anything. */
    default Optional<Message> shown() {
        if (this instanceof Say say) {
            return Optional.of(say.message());
        }
        if (this instanceof WithFile with) {
            return Optional.of(with.message());
        }
        if (this instanceof Ask ask) {
            return Optional.of(ask.message());
        }
        if (this instanceof TryAgain again) {
            return Optional.of(again.message());
        }
        if (this instanceof Forgotten forgotten) {
            return Optional.of(forgotten.message());
        }
        if (this instanceof Note note) {
            return Optional.of(Message.text(note.text()));
        }
        return this instanceof InPlace place ? Optional.of(place.message()) : Optional.empty();
    }

    /** What stands in the place of the message whose button was pressed, if anything does. */
    default Optional<InPlace> inPlace() {
        if (this instanceof Forgotten forgotten) {
            return Optional.of(new InPlace(forgotten.message(), Optional.empty()));
        }
        return this instanceof InPlace place ? Optional.of(place) : Optional.empty();
    }

    /** The file that goes with it, if any. */
    default Optional<Attachment> file() {
        return this instanceof WithFile with ? Optional.of(with.attachment()) : Optional.empty();
    }

    /** A reply of these blocks. */
    static Reply of(Block... blocks) {
        return new Say(Message.of(blocks));
    }

    /** A reply of these blocks. */
    static Reply of(List<Block> blocks) {
        return new Say(new Message(blocks));
    }

    /** A reply of one plain paragraph. */
    static Reply text(String text) {
        return new Say(Message.text(text));
    }
}
