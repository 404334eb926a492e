package cn.huiyin.bot.community;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who earns points in a community, what for, and what they are good for.
 *
 * @param forEverybody whether residents earn as well, not only part-time reporters; who works there never does
 * @param worth points by what they are earned for; what is not there earns nothing
 * @param perDay how many one person may earn in a day
 * @param gifts what points can be spent on
 */
public record PointsPlan(boolean forEverybody, Map<Merit, Integer> worth, int perDay, List<Gift> gifts) {
    /** What may be earned for, in the order in which it is told. */
    public static final List<Merit> EARNED = List.of(Merit.REPORT, Merit.RESOLVED, Merit.PICTURE, Merit.RATING);

    /** How many one person may earn in a day where the settings say nothing else. */
    public static final int PER_DAY = 20;

    public static final int WORTH_MAX = 100;
    public static final int PER_DAY_MAX = 1_000;
    public static final int COST_MAX = 100_000;

    /** People have to say it. */
    public static final int GIFT_CHARS_MAX = 12;

    /** Something to spend points on. */
    public record Gift(String name, int cost) {}

    public PointsPlan {
        Map<Merit, Integer> sorted = new EnumMap<>(Merit.class);
        sorted.putAll(worth);
        worth = Collections.unmodifiableMap(sorted);
        gifts = List.copyOf(gifts);
    }

    /** How many points {@code merit} is worth. */
    public int of(Merit merit) {
        return worth.getOrDefault(merit, 0);
    }

    /** The gift whose name stands in {@code text}, the longest of several. */
    public Optional<Gift> giftIn(String text) {
        return gifts.stream()
                .filter(gift -> text.contains(gift.name()))
                .max((a, b) -> Integer.compare(a.name().length(), b.name().length()));
    }
}
