package cn.huiyin.bot.care;

import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody was there.
 *
 * @param by id of the person
 * @param note how they found it
 */
public record HomeVisit(Instant at, String by, String note) {
    LocalDate day() {
        return at.atZone(WorkCalendar.SHANGHAI).toLocalDate();
    }

    /** The moment only: how somebody fares stays out of logs. */
    @Override
    public String toString() {
        return "HomeVisit[" + at + "]";
    }
}
