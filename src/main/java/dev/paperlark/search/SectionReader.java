package dev.paperlark.search;

import dev.paperlark.model.PaperField;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** Tells where one field's section lies in the text of a document. Goes forward only. */
final class SectionReader {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;
    private static final int MAX_BYTES_OF_NUMBER = 5;

    private final BinaryDocValues values;
    private final int section;
    private int start;
    private int end;

    SectionReader(LeafReader reader, PaperField field) throws IOException {
        this.values = DocValues.getBinary(reader, IndexField.SECTIONS);
        this.section = TextSections.FIELDS.indexOf(field);
    }

    /** Goes to a document, not before the one of the last call. */
    void advance(int document) throws IOException {
        start = 0;
        end = 0;
        if (!values.advanceExact(document)) {
            return;
        }
        BytesRef encoded = values.binaryValue();
        int at = encoded.offset;
        for (int each = 0; each <= section; each++) {
            start = end;
            int length = 0;
            int shift = 0;
            int next;
            do {
                next = encoded.bytes[at++];
                length |= (next & SEVEN_BITS) << shift;
                shift += Integer.bitCount(SEVEN_BITS);
            } while ((next & MORE) != 0);
            end = start + length;
        }
    }

    boolean contains(int position) {
        return position >= start && position < end;
    }

    boolean endsBefore(int position) {
        return position >= end;
    }

    /** The lengths of the sections, in the few bytes that small numbers need. */
    static BytesRef encode(int[] ends) {
        byte[] bytes = new byte[ends.length * MAX_BYTES_OF_NUMBER];
        int at = 0;
        int start = 0;
        for (int end : ends) {
            int length = end - start;
            while (length > SEVEN_BITS) {
                bytes[at++] = (byte) ((length & SEVEN_BITS) | MORE);
                length >>>= Integer.bitCount(SEVEN_BITS);
            }
            bytes[at++] = (byte) length;
            start = end;
        }
        return new BytesRef(bytes, 0, at);
    }
}
