package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.rules.Urgency;
import java.util.Map;

/**
 * How long things may take where no route says otherwise.
 *
 * @param accept assigned until somebody accepts
 * @param resolve opened until it is dealt with
 * @param confirm resolved until it closes without an answer
 * @param stall accepted until who has it is asked whether anything moves
 * @param byUrgency shorter limits for what cannot wait
 */
public record Clocks(Span accept, Span resolve, Span confirm, Span stall, Map<Urgency, Limits> byUrgency) {
    /** What holds when the settings name none. */
    public static final Clocks STANDARD =
            new Clocks(Span.parse("10m"), Span.parse("3wd"), Span.parse("72h"), Span.parse("1wd"), Map.of());

    public Clocks {
        byUrgency = Map.copyOf(byUrgency);
    }
}
