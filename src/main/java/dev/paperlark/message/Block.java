package dev.paperlark.message;

import java.util.List;

/** A part of a message that stands on lines of its own. */
public sealed interface Block {
    /** Hands the block to the method of its kind. */
    <R> R accept(Visitor<R> visitor);

    /** The buttons of the block from left to right; none in most kinds. */
    default List<Button> buttons() {
        return List.of();
    }

    /** The line that says what the message is. */
    record Heading(List<Span> spans) implements Block {
        public Heading {
            spans = List.copyOf(spans);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /** Running text. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /** A list, one item a line. */
    record Items(List<List<Span>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.items(this);
        }
    }

    /** A labelled text: the method of a paper, its abstract. */
    record Section(String label, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.section(this);
        }
    }

    /**
     * A paper on a few lines.
     *
     * @param number its number in the message, 1-based; 0 for a card alone, which shows none
     * @param title the title, usually a link
     * @param byline authors, category and badges, in that order
     * @param body the TL;DR or what stands for it
     * @param reason why it is here; empty for a paper that nobody subscribed to
     * @param buttons what can be done with it
     */
    record Card(int number, Span title, List<Span> byline, List<Span> body, List<Span> reason, List<Button> buttons)
            implements Block {
        public Card {
            byline = List.copyOf(byline);
            body = List.copyOf(body);
            reason = List.copyOf(reason);
            buttons = List.copyOf(buttons);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.card(this);
        }
    }

    /** A row of buttons that belong to the message as a whole. */
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.buttons(this);
        }
    }

    /** A heading of these spans. */
    static Block heading(Span... spans) {
        return new Heading(List.of(spans));
    }

    /** A paragraph of these spans. */
    static Block paragraph(Span... spans) {
        return new Paragraph(List.of(spans));
    }

    /** One method for each kind of block. */
    interface Visitor<R> {
        R heading(Heading block);

        R paragraph(Paragraph block);

        R items(Items block);

        R section(Section block);

        R card(Card block);

        R buttons(Buttons block);
    }
}
