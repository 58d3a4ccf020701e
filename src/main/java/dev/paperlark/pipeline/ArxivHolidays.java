package dev.paperlark.pipeline;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The holidays on whose evening arXiv announces nothing, year after year. A few more, which differ from year to year, are told on its
 * status page only and not known here.
 *
 * <p>Stateless. Source: the list of 2023 below "On Deferred Mailings" in arXiv's "Availability of submissions", and that of 2024 as other
 * programs cite it: these are the days that stand in both.
 */
final class ArxivHolidays {
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(Month.JUNE, 19), MonthDay.of(Month.JULY, 4), MonthDay.of(Month.DECEMBER, 25));

    private static final int THIRD = 3;
    private static final int FOURTH = 4;

    private ArxivHolidays() {}

    static boolean isOne(LocalDate date) {
        return FIXED.contains(MonthDay.from(date))
                || date.equals(martinLutherKingDay(date.getYear()))
                || date.equals(labourDay(date.getYear()))
                || date.equals(thanksgiving(date.getYear()));
    }

    private static LocalDate martinLutherKingDay(int year) {
        return LocalDate.of(year, Month.JANUARY, 1).with(dayOfWeekInMonth(THIRD, DayOfWeek.MONDAY));
    }

    private static LocalDate labourDay(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1).with(firstInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(FOURTH, DayOfWeek.THURSDAY));
    }
}
