package dev.paperlark.digest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A file's text by lines. Lines end at LF, CR LF or CR and are held without their end; a byte order mark is dropped.
 *
 * <p>Immutable. Lines are counted from 0 here and from 1 for people.
 */
final class SourceText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** How much of a file is looked at to tell text from anything else. */
    private static final int SAMPLE_CHARACTERS = 8_192;

    /** Real text has hardly any control or broken characters; pictures and archives are half made of them. */
    private static final double MOST_BROKEN = 0.3;

    private final String text;
    private final int[] lineStarts;

    private SourceText(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /**
     * Decodes UTF-8. Invalid bytes and NUL become U+FFFD, and each line that has some is one problem.
     *
     * @param problems receives the broken lines; of a file that is not text only the fact itself, see {@link #isText}
     */
    static SourceText decode(byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(withPlainLineEnds(bytes));
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BrokenPlaces broken = new BrokenPlaces();
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            broken.add(out.position());
            out.put(REPLACEMENT);
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, true);
        }
        decoder.flush(out);
        return of(out.flip().toString(), broken, problems);
    }

    private static SourceText of(String decoded, BrokenPlaces broken, Problems problems) {
        int mark = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        SourceText source = new SourceText(decoded.substring(mark).replace('\0', REPLACEMENT));
        if (source.isText()) {
            broken.report(source, mark, problems);
            source.reportNuls(decoded, mark, problems);
        }
        return source;
    }

    private void reportNuls(String decoded, int mark, Problems problems) {
        int reportedLine = -1;
        for (int at = decoded.indexOf('\0'); at >= 0; at = decoded.indexOf('\0', at + 1)) {
            int line = lineAt(at - mark);
            if (line != reportedLine) {
                problems.add(line + 1, "a NUL character, replaced");
                reportedLine = line;
            }
        }
    }

    /** Whether this is text at all, told from its beginning. */
    boolean isText() {
        int sample = Math.min(text.length(), SAMPLE_CHARACTERS);
        long broken =
                text.substring(0, sample).chars().filter(SourceText::isBroken).count();
        return broken <= sample * MOST_BROKEN;
    }

    private static boolean isBroken(int character) {
        return character == REPLACEMENT || (Character.isISOControl(character) && !Character.isWhitespace(character));
    }

    /** The whole text. */
    String text() {
        return text;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    int lineCount() {
        return lineStarts.length;
    }

    /** A line without its end; lines are counted from 0. */
    String line(int index) {
        int end = index + 1 < lineStarts.length ? lineStarts[index + 1] - 1 : text.length();
        return text.substring(lineStarts[index], end);
    }

    /** The length of a line, without making it a string of its own. */
    int lineLength(int index) {
        int end = index + 1 < lineStarts.length ? lineStarts[index + 1] - 1 : text.length();
        return end - lineStarts[index];
    }

    /** Whether a line begins with the given text. */
    boolean lineStartsWith(int index, String prefix) {
        return text.startsWith(prefix, lineStarts[index]);
    }

    /** The lines that hold the given text. */
    BitSet linesWith(String part) {
        BitSet lines = new BitSet();
        int line = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            while (line + 1 < lineStarts.length && lineStarts[line + 1] <= at) {
                line++;
            }
            lines.set(line);
        }
        return lines;
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStarts(String text) {
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return starts;
    }

    /** In UTF-8 the byte 13 is always a carriage return, so line ends can be made plain before decoding. */
    private static byte[] withPlainLineEnds(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] != '\r') {
            first++;
        }
        if (first == bytes.length) {
            return bytes;
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        plain.write(bytes, 0, first);
        for (int i = first; i < bytes.length; i++) {
            if (bytes[i] != '\r') {
                plain.write(bytes[i]);
            } else if (i + 1 == bytes.length || bytes[i + 1] != '\n') {
                plain.write('\n');
            }
        }
        return plain.toByteArray();
    }

    /** Where invalid bytes stood, as offsets into the decoded text; as many as can be reported. */
    private static final class BrokenPlaces {
        private final int[] offsets = new int[Problems.MAX_REPORTED];
        private int count;

        void add(int offset) {
            if (count < offsets.length) {
                offsets[count++] = offset;
            }
        }

        void report(SourceText source, int mark, Problems problems) {
            int reportedLine = -1;
            for (int i = 0; i < count; i++) {
                int line = source.lineAt(offsets[i] - mark);
                if (line != reportedLine) {
                    problems.add(line + 1, "bytes that are not UTF-8, replaced");
                    reportedLine = line;
                }
            }
        }
    }
}
