package cn.huiyin.bot.clock;

import java.time.LocalDate;
import java.util.Set;

/**
 * What one year's notice of the State Council changes in its weeks.
 *
 * @param holidays days off, whatever day of the week they are
 * @param workdays Saturdays and Sundays that are worked (调休)
 */
public record CalendarYear(int year, Set<LocalDate> holidays, Set<LocalDate> workdays) {
    public CalendarYear {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }
}
