package cn.huiyin.bot.roster;

import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What people in one community have said about their duty, laid over its rosters. Every change is a new version; what is past is
 * dropped with it.
 *
 * @param version how many changes made it: 0 when nobody has said anything
 * @param swaps in the order in which they were made: a later one is about what the earlier ones left
 * @param offers that wait for an answer
 * @param told keys of the gaps that were told
 * @param notes for later shifts and for the one that is on
 */
public record Attendance(
        long version, List<Leave> leaves, List<Swap> swaps, List<Offer> offers, List<String> told, List<Note> notes) {
    /** Nobody is away, nothing was swapped. */
    public static final Attendance NONE = new Attendance(0, List.of(), List.of(), List.of(), List.of(), List.of());

    /** How many leaves, swaps and offers are kept each; a community has a few at a time. */
    static final int KEPT_MAX = 500;

    /** How many notes are kept, the newest: they are read with every message. */
    static final int NOTES_MAX = 50;

    public Attendance {
        leaves = List.copyOf(leaves);
        swaps = List.copyOf(swaps);
        offers = List.copyOf(offers);
        told = List.copyOf(told);
        notes = List.copyOf(notes);
    }

    /** Whether {@code person} is away on any of {@code dates}. */
    public boolean isAway(String person, LocalDate... dates) {
        return leaveOf(person, dates).isPresent();
    }

    private Optional<Leave> leaveOf(String person, LocalDate... dates) {
        return leaves.stream()
                .filter(leave ->
                        leave.person().equals(person) && Stream.of(dates).anyMatch(leave::covers))
                .findFirst();
    }

    /** Who is there for {@code person} on {@code dates}: they themselves, else who stands in for them, if anybody. */
    public Optional<String> standIn(String person, LocalDate... dates) {
        Set<String> seen = new HashSet<>();
        String next = person;
        while (next != null && seen.add(next)) {
            Optional<Leave> leave = leaveOf(next, dates);
            if (leave.isEmpty()) {
                return Optional.of(next);
            }
            next = leave.get().delegate();
        }
        return Optional.empty();
    }

    /** {@code people} as they are there on {@code dates}: stand-ins for who is away, each person once. */
    public List<String> present(List<String> people, LocalDate... dates) {
        Set<String> there = new LinkedHashSet<>();
        people.forEach(person -> standIn(person, dates).ifPresent(there::add));
        return List.copyOf(there);
    }

    /** Whose {@code shift} is: as planned, with swaps, whether they are away or not. */
    public List<String> holders(Roster roster, Shift shift, WorkCalendar calendar) {
        List<String> people = new ArrayList<>(roster.planned(shift, calendar));
        for (Swap swap : swaps) {
            // Who has the shift anyway cannot take another's as well: it would be lost.
            if (swap.roster().equals(roster.id())
                    && swap.shift().equals(shift)
                    && people.contains(swap.from())
                    && !people.contains(swap.to())) {
                people.replaceAll(person -> person.equals(swap.from()) ? swap.to() : person);
            }
        }
        return people;
    }

    /** Who is on duty at {@code at}. Whoever is away when their shift begins does not come in the middle of the night. */
    public List<String> onDuty(Roster roster, Instant at, WorkCalendar calendar) {
        Shift shift = Shift.at(at);
        LocalDate date = at.atZone(WorkCalendar.SHANGHAI).toLocalDate();
        return present(holders(roster, shift, calendar), shift.date(), date);
    }

    /** Who is on duty all through {@code shift}. */
    public List<String> onDuty(Roster roster, Shift shift, WorkCalendar calendar) {
        return present(holders(roster, shift, calendar), shift.date(), shift.lastDate());
    }

    /** The shifts that have too few people, of those that end after {@code from} and begin before {@code to}. */
    public List<Gap> gaps(Roster roster, Instant from, Instant to, WorkCalendar calendar) {
        List<Gap> gaps = new ArrayList<>();
        for (Shift shift = Shift.at(from); shift.start().isBefore(to); shift = roster.after(shift)) {
            int present = onDuty(roster, shift, calendar).size();
            if (present < roster.need()) {
                gaps.add(new Gap(roster, shift, present, roster.need()));
            }
        }
        return gaps;
    }

    /** The shifts of {@code person} on {@code date}, away or not. */
    public List<Shift> shiftsOf(String person, Roster roster, LocalDate date, WorkCalendar calendar) {
        return Stream.of(Shift.Part.values())
                .map(part -> new Shift(date, part))
                .filter(shift -> holders(roster, shift, calendar).contains(person))
                .toList();
    }

    /** With {@code leave} instead of what overlaps it of the same person. */
    public Attendance with(Leave leave, LocalDate today) {
        List<Leave> next = new ArrayList<>();
        leaves.stream().flatMap(l -> rest(l, leave)).forEach(next::add);
        next.add(leave);
        return new Attendance(version + 1, next, swaps, offers, told, notes).pruned(today);
    }

    /** What {@code later} leaves of {@code earlier}. */
    private static Stream<Leave> rest(Leave earlier, Leave later) {
        boolean overlaps = earlier.person().equals(later.person())
                && !earlier.to().isBefore(later.from())
                && !earlier.from().isAfter(later.to());
        if (!overlaps) {
            return Stream.of(earlier);
        }
        Stream.Builder<Leave> rest = Stream.builder();
        if (earlier.from().isBefore(later.from())) {
            rest.add(new Leave(earlier.person(), earlier.from(), later.from().minusDays(1), earlier.delegate()));
        }
        if (earlier.to().isAfter(later.to())) {
            rest.add(new Leave(earlier.person(), later.to().plusDays(1), earlier.to(), earlier.delegate()));
        }
        return rest.build();
    }

    /** Without any leave of {@code person} from {@code today} on; the days before stay as they were. */
    public Attendance back(String person, LocalDate today) {
        List<Leave> next = leaves.stream()
                .filter(l -> !l.person().equals(person) || l.from().isBefore(today))
                .map(l -> l.person().equals(person) && !l.to().isBefore(today)
                        ? new Leave(person, l.from(), today.minusDays(1), l.delegate())
                        : l)
                .toList();
        return new Attendance(version + 1, next, swaps, offers, told, notes).pruned(today);
    }

    /** With {@code offer}, which replaces those of the same shifts. */
    public Attendance with(Offer offer, LocalDate today) {
        List<Offer> next = new ArrayList<>(offers);
        next.removeIf(o -> o.from().equals(offer.from()) && sharesShift(o, offer.swaps()));
        next.add(offer);
        return new Attendance(version + 1, leaves, swaps, next, told, notes).pruned(today);
    }

    /** With {@code more} in effect; offers of the same shifts are settled by it. */
    public Attendance with(List<Swap> more, LocalDate today) {
        List<Swap> next = new ArrayList<>(swaps);
        next.addAll(more);
        List<Offer> open = offers.stream().filter(o -> !sharesShift(o, more)).toList();
        return new Attendance(version + 1, leaves, next, open, told, notes).pruned(today);
    }

    private static boolean sharesShift(Offer offer, List<Swap> swaps) {
        return offer.swaps().stream()
                .anyMatch(one -> swaps.stream()
                        .anyMatch(s -> s.roster().equals(one.roster())
                                && s.shift().equals(one.shift())
                                && s.from().equals(one.from())));
    }

    /** {@code gaps} have been told, and nothing else need be remembered: what was told and is no gap any more may come again. */
    public Attendance telling(List<Gap> gaps, LocalDate today) {
        return new Attendance(
                        version + 1,
                        leaves,
                        swaps,
                        offers,
                        gaps.stream().map(Gap::key).toList(),
                        notes)
                .pruned(today);
    }

    /** With {@code all} for notes. */
    public Attendance noting(List<Note> all, LocalDate today) {
        return new Attendance(version + 1, leaves, swaps, offers, told, all).pruned(today);
    }

    /** When the first note that nobody was told is to be told. */
    public Optional<Instant> nextNote() {
        return notes.stream()
                .filter(n -> !n.isTold())
                .map(n -> n.shift().start())
                .min(Instant::compareTo);
    }

    /** The number of the next offer; none was given out before. */
    public long nextOffer() {
        return version + 1;
    }

    /** Without what is over: a night reaches into the next day. */
    private Attendance pruned(LocalDate today) {
        LocalDate kept = today.minusDays(2);
        UnaryOperator<List<Swap>> recent = all ->
                all.stream().filter(s -> !s.shift().date().isBefore(kept)).toList();
        return new Attendance(
                version,
                newest(leaves.stream().filter(l -> !l.to().isBefore(kept)).toList()),
                newest(recent.apply(swaps)),
                newest(offers.stream()
                        .filter(o -> !recent.apply(o.swaps()).isEmpty())
                        .toList()),
                told,
                newest(
                        notes.stream()
                                .filter(n -> !n.isTold() || !n.shift().date().isBefore(kept))
                                .toList(),
                        NOTES_MAX));
    }

    private static <T> List<T> newest(List<T> all) {
        return newest(all, KEPT_MAX);
    }

    private static <T> List<T> newest(List<T> all, int most) {
        return all.size() <= most ? all : all.subList(all.size() - most, all.size());
    }
}
