package dev.paperlark.search;

import dev.paperlark.model.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number that grows with the time at which a paper appeared. */
final class Recency {
    /** Room for the papers of one month. */
    static final long MONTH = 100_000;

    /** {@code YYMM.number} since 2007, {@code archive/YYMMnumber} from 1991 until then. */
    private static final Pattern ARXIV = Pattern.compile("(?:[a-zA-Z.-]+/)?(\\d\\d)(\\d\\d)\\.?(\\d{3,5})");

    private static final int FIRST_YEAR = 91;
    private static final int MONTHS = 12;
    /** About as many as arXiv numbers on one day. */
    static final long DAY = 800;

    /** As many as arXiv numbers on one day, if a busy month is spread evenly over all its days. */
    private static final long EVEN_DAY = 900;

    private Recency() {}

    /** By the arXiv id; of another source by the arrival here. */
    static long of(PaperId id, Instant arrivedAt) {
        Matcher arxiv = ARXIV.matcher(id.value());
        if (arxiv.matches()) {
            int year = Integer.parseInt(arxiv.group(1));
            return months(year < FIRST_YEAR ? year + 100 : year, Integer.parseInt(arxiv.group(2))) * MONTH
                    + Long.parseLong(arxiv.group(3));
        }
        ZonedDateTime arrival = arrivedAt.atZone(ZoneOffset.UTC);
        return months(arrival.getYear() - 1900, arrival.getMonthValue()) * MONTH
                + (arrival.getDayOfMonth() - 1) * EVEN_DAY;
    }

    /** The day on which a paper appeared, for arXiv ids about: its papers of a month are spread evenly over the days. */
    static LocalDate day(long recency) {
        long months = recency / MONTH - 1;
        YearMonth month = YearMonth.of((int) (1900 + months / MONTHS), (int) (1 + months % MONTHS));
        return month.atDay((int) Math.min(month.lengthOfMonth(), 1 + recency % MONTH / EVEN_DAY));
    }

    /** What no paper of this month, by the clock, goes beyond. */
    static long endOfMonth(Instant now) {
        ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
        return (months(utc.getYear() - 1900, utc.getMonthValue()) + 1) * MONTH - 1;
    }

    /** @param year since 1900 */
    private static long months(int year, int month) {
        return (long) year * MONTHS + month;
    }
}
