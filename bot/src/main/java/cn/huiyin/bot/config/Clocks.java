package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.Span;

/**
 * How long things may take where no route says otherwise.
 *
 * @param accept assigned until somebody accepts
 * @param resolve opened until it is dealt with
 * @param confirm resolved until it closes without an answer
 */
public record Clocks(Span accept, Span resolve, Span confirm) {
    /** What holds when the settings name none. */
    public static final Clocks STANDARD = new Clocks(Span.parse("10m"), Span.parse("3wd"), Span.parse("72h"));
}
