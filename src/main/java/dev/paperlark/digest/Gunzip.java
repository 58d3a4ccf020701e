package dev.paperlark.digest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip with a bound on what comes out, so that a small file cannot fill the memory. */
final class Gunzip {
    private static final int BUFFER_BYTES = 64 * 1024;

    private Gunzip() {}

    /** Whether the bytes begin like a gzip file. */
    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /**
     * Unpacks until the end, the first damage, or one byte beyond the bound.
     *
     * @param problems is told of damage, with the line that it cuts
     * @return at most one byte more than {@code maxBytes}; whoever asked refuses what is longer than the bound
     */
    static byte[] unpack(byte[] packed, int maxBytes, Problems problems) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER_BYTES)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int count = stream.read(buffer);
            while (count >= 0 && unpacked.size() <= maxBytes) {
                unpacked.write(buffer, 0, Math.min(count, maxBytes + 1 - unpacked.size()));
                count = stream.read(buffer);
            }
            return unpacked.toByteArray();
        } catch (IOException damage) {
            byte[] kept = unpacked.toByteArray();
            problems.add(lineCount(kept), "damaged gzip, the rest could not be unpacked");
            return kept;
        }
    }

    private static int lineCount(byte[] bytes) {
        int lines = 1;
        for (byte each : bytes) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }
}
