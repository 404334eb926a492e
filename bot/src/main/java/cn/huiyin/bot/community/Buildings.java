package cn.huiyin.bot.community;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The buildings of an estate that somebody is responsible for.
 *
 * @param ranges inclusive, as {@code 1-80}
 * @param names those that are no plain number, as {@code 附51}
 */
public record Buildings(List<Range> ranges, Set<String> names) {
    /** All buildings of the estate. */
    public static final Buildings ALL = new Buildings(List.of(new Range(0, Integer.MAX_VALUE)), Set.of());

    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:\\s*[-~—至到]\\s*(\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z]{0,4}\\d{0,5}[A-Za-z]?");

    /** Inclusive. */
    public record Range(int from, int to) {}

    public Buildings {
        ranges = List.copyOf(ranges);
        names = Set.copyOf(names);
    }

    /**
     * Reads {@code 1-80,附51}.
     *
     * @throws IllegalArgumentException naming the part that is no building
     */
    public static Buildings parse(String text) {
        List<Range> ranges = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(text, -1)) {
            String trimmed = part.strip();
            Matcher range = RANGE.matcher(trimmed);
            if (range.matches()) {
                ranges.add(rangeOf(trimmed, range));
            } else if (!trimmed.isEmpty() && NAME.matcher(trimmed).matches()) {
                names.add(trimmed);
            } else {
                throw new IllegalArgumentException("buildings: " + part + " (expected: as 1-80,附51)");
            }
        }
        return new Buildings(ranges, names);
    }

    private static Range rangeOf(String text, Matcher range) {
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        if (to < from) {
            throw new IllegalArgumentException("buildings: " + text + " (expected: the smaller number first)");
        }
        return new Range(from, to);
    }

    /** Whether {@code building}, normalised as a {@code Place} has it, is among them. */
    public boolean contain(String building) {
        if (names.contains(building)) {
            return true;
        }
        if (!building.chars().allMatch(c -> c >= '0' && c <= '9') || building.length() > 5 || building.isEmpty()) {
            return equals(ALL);
        }
        int number = Integer.parseInt(building);
        return ranges.stream().anyMatch(r -> r.from() <= number && number <= r.to());
    }
}
