package cn.huiyin.bot.roster;

import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster as the settings have it.
 *
 * @param name what people call those who are on duty by it: 全科社工
 * @param members ids of people
 * @param need how many are on duty at a time, at least 1
 * @param day who has the days, and the nights as well where {@code night} is null
 * @param night who has the nights; the small hours belong to the night before
 * @param holidays who has the holidays of the calendar, null where they are days like any other
 * @param makeup who has the Saturdays and Sundays that are worked (调休), null where they are days like any other
 */
public record Roster(
        String id,
        String name,
        List<String> members,
        int need,
        Plan day,
        @Nullable Plan night,
        @Nullable Plan holidays,
        @Nullable Plan makeup) {
    public Roster {
        if (need < 1) {
            throw new IllegalArgumentException("roster " + id + ": need " + need + " (expected: at least 1)");
        }
        members = List.copyOf(members);
    }

    /** A roster whose people have day and night, holiday or not. */
    public static Roster of(String id, List<String> members, int need, Plan day) {
        return new Roster(id, id, members, need, day, null, null, null);
    }

    /** Whether it says who has the nights. */
    public boolean hasNights() {
        return night != null;
    }

    /** The shift that is on at {@code at}; where nobody else has the nights, the day and the night after it are one. */
    public Shift on(Instant at) {
        Shift shift = Shift.at(at);
        return hasNights() ? shift : new Shift(shift.date(), Shift.Part.DAY);
    }

    /** The shift before {@code shift} that others may have had. */
    public Shift before(Shift shift) {
        return hasNights() ? shift.previous() : new Shift(shift.date().minusDays(1), Shift.Part.DAY);
    }

    /** The shift after {@code shift} that others may have. */
    public Shift after(Shift shift) {
        return hasNights() ? shift.next() : new Shift(shift.date().plusDays(1), Shift.Part.DAY);
    }

    /** Ids of those whom the settings plan for {@code shift}, each once. */
    public List<String> planned(Shift shift, WorkCalendar calendar) {
        return planOf(shift, calendar).on(shift.date()).stream().distinct().toList();
    }

    private Plan planOf(Shift shift, WorkCalendar calendar) {
        if (night != null && shift.part() == Shift.Part.NIGHT) {
            return night;
        }
        if (holidays != null && calendar.isHoliday(shift.date())) {
            return holidays;
        }
        return makeup != null && calendar.isMakeup(shift.date()) ? makeup : day;
    }
}
