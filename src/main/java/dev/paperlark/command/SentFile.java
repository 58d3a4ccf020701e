package dev.paperlark.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A file that somebody sent along with a command. */
public sealed interface SentFile {
    /** More than the settings of any chat take, in bytes. */
    int MOST_BYTES = 64 * 1024;

    /** One that has more than {@link #MOST_BYTES}. */
    SentFile TOO_BIG = new Unusable("file.too-big");

    /** One that the platform did not hand over. */
    SentFile NOT_FETCHED = new Unusable("file.not-fetched");

    /** What stands in it. */
    record Text(String text) implements SentFile {}

    /**
     * One that can't be used.
     *
     * @param key of the text that says why and what to do
     */
    record Unusable(String key) implements SentFile {}

    /** Reads UTF-8, with or without a byte order mark. */
    static SentFile of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return TOO_BIG;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return new Unusable("file.not-text");
        }
    }
}
