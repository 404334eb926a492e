package cn.huiyin.bot.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes many numbers in few words: 1-4, 7, 9-10; pure. */
public final class Ranges {
    private Ranges() {}

    /** {@code numbers} in rising order, each once, those that follow each other together. */
    public static List<String> of(Collection<Long> numbers) {
        List<Long> all = numbers.stream().distinct().sorted().toList();
        List<String> ranges = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = from;
            while (to + 1 < all.size() && all.get(to + 1) == all.get(to) + 1) {
                to++;
            }
            ranges.add(from == to ? String.valueOf(all.get(from)) : all.get(from) + "-" + all.get(to));
            from = to + 1;
        }
        return List.copyOf(ranges);
    }
}
