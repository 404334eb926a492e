package cn.huiyin.bot.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. */
public final class PinnedTime implements InstantSource {
    private Instant now;

    public PinnedTime(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets {@code span} pass. */
    public void pass(Duration span) {
        now = now.plus(span);
    }
}
