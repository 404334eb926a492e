package cn.huiyin.bot.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When only urgent news may be sent.
 *
 * @param hours none: it is never quiet
 */
public record QuietHours(Optional<DayHours> hours, ZoneId zone) {
    /** It is never quiet. */
    public static final QuietHours NONE = new QuietHours(Optional.empty(), WorkCalendar.SHANGHAI);

    /**
     * Reads {@code 22:00-07:00}; an empty text switches them off.
     *
     * @throws IllegalArgumentException naming what stands there
     */
    public static QuietHours parse(String text) {
        return text.isBlank() ? NONE : new QuietHours(Optional.of(DayHours.parse(text)), WorkCalendar.SHANGHAI);
    }

    /** Whether it is quiet at {@code at}. */
    public boolean contains(Instant at) {
        return hours.isPresent() && hours.get().contains(at.atZone(zone).toLocalTime());
    }

    /** The first moment from {@code at} on that is not quiet: {@code at} itself, or the end of the quiet hours. */
    public Instant endAfter(Instant at) {
        if (hours.isEmpty() || !contains(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        ZonedDateTime end = local.with(hours.get().to());
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
