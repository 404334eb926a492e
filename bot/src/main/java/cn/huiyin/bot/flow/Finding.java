package cn.huiyin.bot.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a look through one partition brought to light; all empty when everything is as it should be.
 *
 * @param clocksLate how many clocks ran out long ago and have not fired, {@value Auditor#LATE_MAX} at most
 * @param late numbers of the tickets among those they belong to
 * @param mended numbers of the tickets of which clocks were missing and are set again, one for each clock
 * @param clockless numbers of open tickets for which no clock should run: nothing will happen to them by itself
 * @param ownerless numbers of open tickets whose person is not in the settings
 */
public record Finding(
        int clocksLate, List<String> late, List<String> mended, List<String> clockless, List<String> ownerless) {
    /** Nothing is wrong. */
    public static final Finding NOTHING = new Finding(0, List.of(), List.of(), List.of(), List.of());

    private static final int NAMED_MAX = 10;

    public Finding {
        late = List.copyOf(late);
        mended = List.copyOf(mended);
        clockless = List.copyOf(clockless);
        ownerless = List.copyOf(ownerless);
    }

    /** Both together. */
    public Finding plus(Finding other) {
        return new Finding(
                clocksLate + other.clocksLate,
                joined(late, other.late),
                joined(mended, other.mended),
                joined(clockless, other.clockless),
                joined(ownerless, other.ownerless));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** In sentences for whoever runs the service; tickets by their numbers, the first ten. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>();
        if (clocksLate > 0) {
            all.add(clocksLate + " clocks are more than a minute late" + of(late));
        }
        if (!mended.isEmpty()) {
            all.add(mended.size() + " clocks were missing and are set again" + of(mended));
        }
        if (!clockless.isEmpty()) {
            all.add(clockless.size() + " open tickets have no clock and wait for somebody to look" + of(clockless));
        }
        if (!ownerless.isEmpty()) {
            all.add(ownerless.size() + " open tickets are with somebody who is not in the settings" + of(ownerless));
        }
        return all;
    }

    private static String of(List<String> numbers) {
        List<String> distinct = numbers.stream().distinct().toList();
        String some = String.join(
                " ", distinct.stream().limit(NAMED_MAX).map(no -> "#" + no).toList());
        return some.isEmpty() ? "" : ": " + some + (distinct.size() > NAMED_MAX ? " …" : "");
    }
}
