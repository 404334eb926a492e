package cn.huiyin.bot.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who is planned for which date. */
public sealed interface Plan {
    /** Ids of the people of {@code date}, in the order in which they are named; none on a date that nobody has. */
    List<String> on(LocalDate date);

    /**
     * The same every week.
     *
     * @param people ids by day of the week; a day that is not in it has nobody
     */
    record Weekly(Map<DayOfWeek, List<String>> people) implements Plan {
        public Weekly {
            people = Map.copyOf(people);
        }

        @Override
        public List<String> on(LocalDate date) {
            return people.getOrDefault(date.getDayOfWeek(), List.of());
        }
    }

    /**
     * In turns, in the order of the people.
     *
     * @param together how many have a turn together, 1 to the number of people
     * @param days how long a turn is, above 0
     * @param from the first day of the first turn; nobody has the days before
     */
    record Rotation(List<String> people, int together, int days, LocalDate from) implements Plan {
        public Rotation {
            people = List.copyOf(people);
            if (together < 1 || together > people.size()) {
                throw new IllegalArgumentException(
                        "rotation: " + together + " of " + people.size() + " people together (expected: 1 to all)");
            }
            if (days < 1) {
                throw new IllegalArgumentException("rotation: every " + days + " days (expected: above 0)");
            }
        }

        @Override
        public List<String> on(LocalDate date) {
            if (date.isBefore(from)) {
                return List.of();
            }
            long turn = ChronoUnit.DAYS.between(from, date) / days;
            int first = (int) Math.floorMod(turn * together, (long) people.size());
            return IntStream.range(0, together)
                    .mapToObj(i -> people.get((first + i) % people.size()))
                    .toList();
        }
    }
}
