package cn.huiyin.bot.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The buildings of an estate that somebody is responsible for.
 *
 * @param ranges inclusive, as {@code 1-80}
 * @param names those that are no plain number, as {@code 附51}; letters are upper case
 */
public record Buildings(List<Range> ranges, Set<String> names) {
    /** All buildings of the estate. */
    public static final Buildings ALL = new Buildings(List.of(new Range(0, Integer.MAX_VALUE)), Set.of());

    /** No building. */
    public static final Buildings NONE = new Buildings(List.of(), Set.of());

    private static final int NUMBER_DIGITS_MAX = 5;
    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:\\s*[-~—至到]\\s*(\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z]{0,4}\\d{0,5}[A-Za-z]?");

    /** Inclusive. */
    public record Range(int from, int to) {
        private Optional<Integer> common(Range other) {
            int first = Math.max(from, other.from);
            return first <= Math.min(to, other.to) ? Optional.of(first) : Optional.empty();
        }

        private Optional<Integer> firstOutside(List<Range> wholes) {
            Optional<Range> around =
                    wholes.stream().filter(w -> w.from <= from && from <= w.to).findFirst();
            if (around.isEmpty()) {
                return Optional.of(from);
            }
            int end = around.get().to;
            return to <= end ? Optional.empty() : Optional.of(end + 1);
        }

        private Stream<Range> without(Range hole) {
            if (common(hole).isEmpty()) {
                return Stream.of(this);
            }
            Stream<Range> before = from < hole.from ? Stream.of(new Range(from, hole.from - 1)) : Stream.empty();
            Stream<Range> behind = hole.to < to ? Stream.of(new Range(hole.to + 1, to)) : Stream.empty();
            return Stream.concat(before, behind);
        }

        /** As {@code 1-80}, or {@code 19} for a single one. */
        public String text() {
            return from == to ? String.valueOf(from) : from + "-" + to;
        }
    }

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
                names.add(trimmed.toUpperCase(Locale.ROOT));
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

    /** All that are in any of {@code parts}. */
    public static Buildings union(List<Buildings> parts) {
        if (parts.contains(ALL)) {
            return ALL;
        }
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.names));
        return new Buildings(joined(parts.stream().flatMap(part -> part.ranges.stream())), names);
    }

    /** The same numbers in the fewest ranges, the smallest first. */
    private static List<Range> joined(Stream<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        ranges.sorted(Comparator.comparingInt(Range::from)).forEach(next -> {
            Range last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next.from() <= last.to() + 1) {
                joined.set(joined.size() - 1, new Range(last.from(), Math.max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        });
        return joined;
    }

    /** One that is here and in {@code other} as well, the smallest number first; none when they have nothing in common. */
    public Optional<String> firstCommon(Buildings other) {
        Optional<String> number = ranges.stream()
                .flatMap(mine -> other.ranges.stream().flatMap(theirs -> mine.common(theirs).stream()))
                .min(Comparator.naturalOrder())
                .map(String::valueOf);
        return number.or(() -> names.stream().sorted().filter(other::contain).findFirst())
                .or(() -> other.names.stream().sorted().filter(this::contain).findFirst());
    }

    /** One that is here and not in {@code whole}; none when all are. */
    public Optional<String> firstOutside(Buildings whole) {
        if (whole.equals(ALL)) {
            return Optional.empty();
        }
        List<Range> wholes = joined(whole.ranges.stream());
        return joined(ranges.stream()).stream()
                .flatMap(range -> range.firstOutside(wholes).stream())
                .findFirst()
                .map(String::valueOf)
                .or(() -> names.stream()
                        .sorted()
                        .filter(name -> !whole.contain(name))
                        .findFirst());
    }

    /** What is here and not in {@code other}. */
    public Buildings without(Buildings other) {
        List<Range> rest = joined(ranges.stream());
        for (Range hole : other.ranges) {
            rest = rest.stream().flatMap(range -> range.without(hole)).toList();
        }
        Set<String> others = new LinkedHashSet<>(names);
        others.removeIf(other::contain);
        return new Buildings(rest, others);
    }

    /** How many there are, counting each number once. */
    public long count() {
        return joined(ranges.stream()).stream()
                        .mapToLong(r -> (long) r.to() - r.from() + 1)
                        .sum()
                + names.size();
    }

    /** The numbers between the smallest and the largest that are not here. */
    public List<Range> gaps() {
        List<Range> whole = joined(ranges.stream());
        return IntStream.range(1, whole.size())
                .mapToObj(i -> new Range(whole.get(i - 1).to() + 1, whole.get(i).from() - 1))
                .toList();
    }

    /** As {@link #parse} reads it: {@code 1-80,附51}. */
    public String text() {
        return Stream.concat(ranges.stream().map(Range::text), names.stream().sorted())
                .collect(Collectors.joining(","));
    }

    /** Whether {@code building}, normalised as a {@code Place} has it, is among them. */
    public boolean contain(String building) {
        if (names.contains(building)) {
            return true;
        }
        Optional<Integer> number = numberOf(building);
        return number.map(n -> ranges.stream().anyMatch(r -> r.from() <= n && n <= r.to()))
                .orElseGet(() -> equals(ALL));
    }

    /** {@code building} as a number; none when it is a name. */
    static Optional<Integer> numberOf(String building) {
        boolean digits = building.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !building.isEmpty() && building.length() <= NUMBER_DIGITS_MAX
                ? Optional.of(Integer.valueOf(building))
                : Optional.empty();
    }
}
