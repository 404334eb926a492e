package cn.huiyin.bot.care;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * All households of one community that are visited. Every change is a new version.
 *
 * @param version how many changes made it: 0 when there was none
 * @param next the number of the next household
 * @param households by number
 */
public record CareBook(long version, long next, Map<Long, Household> households) {
    /** Nobody was ever registered. */
    public static final CareBook NONE = new CareBook(0, 1, Map.of());

    /** How many there may be. */
    public static final int HOUSEHOLDS_MAX = 3_000;

    public CareBook {
        households = Collections.unmodifiableMap(new TreeMap<>(households));
    }

    public Optional<Household> household(long no) {
        return Optional.ofNullable(households.get(no));
    }

    /** All of them, by number. */
    public Collection<Household> all() {
        return households.values();
    }

    /** With one more, made of the number that it gets. */
    public CareBook adding(LongFunction<Household> household) {
        Map<Long, Household> all = new TreeMap<>(households);
        all.put(next, household.apply(next));
        return new CareBook(version + 1, next + 1, all);
    }

    /** With {@code household} as it is now. */
    public CareBook with(Household household) {
        Map<Long, Household> all = new TreeMap<>(households);
        all.put(household.no(), household);
        return new CareBook(version + 1, next, all);
    }

    /** Without the household of that number; nothing of it is kept. */
    public CareBook without(long no) {
        Map<Long, Household> all = new TreeMap<>(households);
        all.remove(no);
        return new CareBook(version + 1, next, all);
    }
}
