package cn.huiyin.bot.points;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Merit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's ledger comes to.
 *
 * @param parts points by what they were earned for, less what was taken back of them
 * @param day the last day on which something was earned, null when nothing ever was
 * @param earned how much was earned on that day
 */
public record Purse(Map<Merit, Integer> parts, @Nullable LocalDate day, int earned) {
    /** Nothing was earned yet. */
    public static final Purse EMPTY = new Purse(Map.of(), null, 0);

    public Purse {
        Map<Merit, Integer> sorted = new EnumMap<>(Merit.class);
        sorted.putAll(parts);
        parts = Collections.unmodifiableMap(sorted);
    }

    /** All points together. */
    public int total() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How much was earned on {@code today}. */
    public int earnedOn(LocalDate today) {
        return today.equals(day) ? earned : 0;
    }

    /** The same after {@code line}; only what is earned counts towards the day's most. */
    public Purse with(Line line) {
        Map<Merit, Integer> next = new EnumMap<>(Merit.class);
        next.putAll(parts);
        next.merge(line.merit(), line.points(), Integer::sum);
        boolean isEarned = line.points() > 0 && line.ticket() != null;
        if (!isEarned) {
            return new Purse(next, day, earned);
        }
        LocalDate today = line.at().atZone(WorkCalendar.SHANGHAI).toLocalDate();
        return new Purse(next, today, earnedOn(today) + line.points());
    }
}
