package dev.paperlark.support;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body of {@code multipart/form-data} (RFC 7578) taken apart, as the test servers receive files. */
public final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\r\n]*[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)content-disposition:[^\r\n]*filename=\"([^\"]*)\"");

    /** One field; a file has a name. */
    public record Part(Optional<String> fileName, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private MultipartForm() {}

    /** The parts by the names of their fields; nothing when the body is of another kind. */
    public static Optional<Map<String, Part>> parse(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            return Optional.empty();
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        String raw = new String(body, StandardCharsets.ISO_8859_1);
        for (String piece : raw.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int head = piece.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(piece);
            if (head >= 0 && name.find() && name.start() < head) {
                Matcher file = FILE_NAME.matcher(piece.substring(0, head));
                String content = piece.substring(head + 4, piece.length() - 2);
                parts.put(
                        name.group(1),
                        new Part(
                                file.find() ? Optional.of(file.group(1)) : Optional.empty(),
                                content.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return Optional.of(parts);
    }
}
