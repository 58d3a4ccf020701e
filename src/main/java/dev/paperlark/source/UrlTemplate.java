package dev.paperlark.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An address with a place for the day.
 *
 * @param text {@code {date}} stands for the day as {@code YYYY-MM-DD}, any number of times
 */
public record UrlTemplate(String text) {
    private static final String DATE = "{date}";

    /**
     * The addresses of today and the days before it, oldest first. A text without {@code {date}} has one address, today's.
     *
     * @param daysBack how many days before today, 0 or more
     * @throws IllegalArgumentException when the text is not an address; settings are checked for that at start
     */
    public List<DatedUrl> forDays(LocalDate today, int daysBack) {
        int days = text.contains(DATE) ? daysBack : 0;
        return IntStream.rangeClosed(0, days)
                .mapToObj(day -> today.minusDays(days - day))
                .map(date -> new DatedUrl(date, URI.create(text.replace(DATE, date.toString()))))
                .toList();
    }

    /** The address of one day's digest. */
    public record DatedUrl(LocalDate date, URI address) {
        /** A short name for reports: the last part of the path, or the host where the path has none. */
        public String name() {
            String path = String.valueOf(address.getPath());
            String last = path.substring(path.lastIndexOf('/') + 1);
            return last.isEmpty() ? address.getHost() : last;
        }
    }
}
