package dev.paperlark.message;

/** A run of text inside a line. The text is data: renderers escape all of it. */
public sealed interface Span {
    /** The characters that a reader sees. */
    String text();

    /** Hands the span to the method of its kind. */
    <R> R accept(Visitor<R> visitor);

    /** Text without any mark. */
    record Plain(String text) implements Span {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.plain(this);
        }
    }

    /** Text that stands out. */
    record Strong(String text) implements Span {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.strong(this);
        }
    }

    /** Text of less weight: notes, labels. */
    record Faint(String text) implements Span {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.faint(this);
        }
    }

    /**
     * The subjects of a paper, plain words to most platforms.
     *
     * @param archive that of the primary category, such as {@code cs}; a platform may give it a colour
     */
    record Subjects(String text, String archive) implements Span {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subjects(this);
        }
    }

    /** Something to type: a command, a query. */
    record Code(String text) implements Span {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * Text that leads to an address.
     *
     * @param url an address that the bot itself vouches for; a renderer shows plain text where it is not https
     */
    record Link(String text, String url) implements Span {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    static Span plain(String text) {
        return new Plain(text);
    }

    static Span strong(String text) {
        return new Strong(text);
    }

    static Span faint(String text) {
        return new Faint(text);
    }

    static Span code(String text) {
        return new Code(text);
    }

    /** One method for each kind of span. */
    interface Visitor<R> {
        R plain(Plain span);

        R strong(Strong span);

        R faint(Faint span);

        /** Without a look of their own, subjects are plain text. */
        default R subjects(Subjects span) {
            return plain(new Plain(span.text()));
        }

        R code(Code span);

        R link(Link span);
    }
}
