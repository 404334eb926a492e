package cn.huiyin.bot.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. */
public final class PinnedTime implements InstantSource {
    private Instant now;
    private Duration elapsed = Duration.ZERO;

    public PinnedTime(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets {@code span} pass; where it is negative, only the clock on the wall goes back. */
    public void pass(Duration span) {
        now = now.plus(span);
        if (!span.isNegative()) {
            elapsed = elapsed.plus(span);
        }
    }

    /** How much time has passed, whatever the clock on the wall says. */
    public Duration elapsed() {
        return elapsed;
    }
}
