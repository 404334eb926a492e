package cn.huiyin.bot.observe;

import java.time.Duration;
import java.util.List;

/**
 * How the service is, at one moment.
 *
 * @param isReady whether it takes messages: the store answers and nobody has told it to stop
 * @param warnings what may cost data, in sentences for whoever runs the service; the store's settings, for one
 * @param inboxWaiting messages that are taken and not handled yet
 * @param deliveriesWaiting deliveries that have not left yet
 * @param deadLetters deliveries that were given up
 * @param clocksLate how long the oldest clock that should have fired has been waiting, zero when none is
 */
public record Vitals(
        boolean isReady,
        List<String> warnings,
        long inboxWaiting,
        long deliveriesWaiting,
        long deadLetters,
        Duration clocksLate) {
    public Vitals {
        warnings = List.copyOf(warnings);
    }
}
