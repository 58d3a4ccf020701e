package dev.paperlark.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file that goes with a message. Immutable. */
public final class Attachment {
    /** Names that every system and platform takes as they are. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final String fileName;
    private final String mediaType;
    private final byte[] bytes;

    /**
     * Makes a file.
     *
     * @param fileName 1 to 100 ASCII letters, digits, dots, dashes and low lines, beginning with a letter or digit
     * @param mediaType as registered with IANA, with its parameters
     * @param bytes the content, copied
     */
    public Attachment(String fileName, String mediaType, byte[] bytes) {
        if (!PLAIN_NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException("a file name has letters, digits, dots and dashes only");
        }
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    /** A text file in UTF-8. */
    public static Attachment text(String fileName, String mediaType, String text) {
        return new Attachment(fileName, mediaType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The name under which it is saved. */
    public String fileName() {
        return fileName;
    }

    /** What kind of file it is. */
    public String mediaType() {
        return mediaType;
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
