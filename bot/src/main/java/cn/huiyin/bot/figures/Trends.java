package cn.huiyin.bot.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what was reported of crime and danger in the last weeks; for one thread, used once. */
public final class Trends {
    /** How far back is looked. */
    public static final int DAYS = 30;

    private static final int COUNT_MIN = 6;
    private static final int PLACES_MAX = 3;
    private static final int PLACE_COUNT_MIN = 2;
    private static final Set<String> WATCHED = Set.of("平安法治", "安全隐患");

    private final Map<String, Map<String, Long>> spots = new TreeMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    /** A ticket that was opened in that time. */
    public void add(Course course) {
        int slash = course.category().indexOf('/');
        if (!course.counts() || slash < 0 || !WATCHED.contains(course.category().substring(0, slash))) {
            return;
        }
        counts.merge(course.subcategory(), 1L, Long::sum);
        Map<String, Long> of = spots.computeIfAbsent(course.subcategory(), k -> new TreeMap<>());
        if (course.spot() != null) {
            of.merge(course.spot(), 1L, Long::sum);
        }
    }

    /** What came six times or more, most often first. */
    public List<Bulletin.Trend> found() {
        return spots.entrySet().stream()
                .map(e ->
                        new Bulletin.Trend(e.getKey(), counts.getOrDefault(e.getKey(), 0L), concentrated(e.getValue())))
                .filter(t -> t.count() >= COUNT_MIN)
                .sorted(Comparator.comparingLong(Bulletin.Trend::count).reversed())
                .toList();
    }

    private static List<String> concentrated(Map<String, Long> spots) {
        return spots.entrySet().stream()
                .filter(e -> e.getValue() >= PLACE_COUNT_MIN)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(PLACES_MAX)
                .map(e -> Spots.said(e.getKey()))
                .toList();
    }
}
