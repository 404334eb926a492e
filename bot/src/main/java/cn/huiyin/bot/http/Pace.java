package cn.huiyin.bot.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets so many requests through in a minute and no more. Safe for use by any thread. */
public final class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final int perMinute;
    private Instant began;
    private int used;

    public Pace(InstantSource clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
        this.began = clock.instant();
    }

    /** Counts one more; zero when it may pass, else how long until the next may. */
    public synchronized Duration pass() {
        Instant now = clock.instant();
        if (!now.isBefore(began.plus(WINDOW))) {
            began = now;
            used = 0;
        }
        if (used < perMinute) {
            used++;
            return Duration.ZERO;
        }
        return Duration.between(now, began.plus(WINDOW));
    }
}
