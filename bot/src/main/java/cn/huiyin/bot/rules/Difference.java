package cn.huiyin.bot.rules;

import cn.huiyin.rules.Reading;
import java.util.Objects;

/** What two sets of rules make of one text. */
public record Difference(Reading before, Reading after) {
    /** Whether anything that matters to anybody is decided otherwise; another rule that says the same does not. */
    public boolean isOne() {
        return before.intent() != after.intent()
                || before.urgency() != after.urgency()
                || !Objects.equals(before.category(), after.category());
    }
}
