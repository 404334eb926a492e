package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Dates;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Names;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.roster.Offer;
import cn.huiyin.bot.roster.Roster;
import cn.huiyin.bot.roster.Shift;
import cn.huiyin.bot.roster.Swap;
import cn.huiyin.bot.ticket.Verb;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 换班 by one person; a leader's word holds at once, anybody else's when the other agrees; pure. */
record Swaps(DutyCommands duty, Person person) {
    private static final Pattern FILLERS = Pattern.compile("[给和跟与→>]|换成|换到|换|到");
    private static final Pattern NIGHT = Pattern.compile("夜班|晚班|今晚|明晚|晚上|夜里");
    private static final Pattern DAY = Pattern.compile("白班|日班|白天");

    /** Whose shift on which date goes to whom. */
    private record Wish(Person from, Person to, LocalDate date, Optional<Shift.Part> part) {}

    Disposition swap(String words) {
        LocalDate today = duty.today();
        Optional<Dates.Days> date = Dates.in(words, today);
        List<Person> named = date.map(d -> namedIn(d.rest())).orElse(List.of());
        if (date.isEmpty() || named.isEmpty()) {
            return duty.refuse("refuse.swap.what", Map.of());
        }
        if (date.get().from().isBefore(today)) {
            return duty.refuse("refuse.swap.past", Map.of());
        }
        Person from = named.size() > 1 ? named.get(0) : person;
        Person to = named.get(Math.min(named.size(), 2) - 1);
        return wished(new Wish(from, to, date.get().from(), partIn(words)));
    }

    private List<Person> namedIn(String rest) {
        String parts = DAY.matcher(NIGHT.matcher(rest).replaceAll(" ")).replaceAll(" ");
        Set<String> members = new LinkedHashSet<>();
        duty.rosters().forEach(roster -> members.addAll(roster.members()));
        List<Person> whole = Names.people(parts, duty.community(), members);
        List<Person> split = Names.people(FILLERS.matcher(parts).replaceAll(" "), duty.community(), members);
        return split.size() > whole.size() ? split : whole;
    }

    private static Optional<Shift.Part> partIn(String words) {
        if (NIGHT.matcher(words).find()) {
            return Optional.of(Shift.Part.NIGHT);
        }
        return DAY.matcher(words).find() ? Optional.of(Shift.Part.DAY) : Optional.empty();
    }

    private Disposition wished(Wish wish) {
        boolean leads = duty.community().leaders().contains(person.id());
        if (!wish.from().id().equals(person.id()) && !leads) {
            return duty.refuse("refuse.swap.order", Map.of());
        }
        if (wish.from().id().equals(wish.to().id())) {
            return duty.refuse("refuse.swap.what", Map.of());
        }
        List<Swap> swaps = swapsOf(wish);
        Map<String, String> holes = Map.of(
                "who",
                wish.from().name(),
                "to",
                wish.to().name(),
                "day",
                duty.text().day(wish.date()));
        if (swaps.isEmpty()) {
            return duty.refuse("refuse.swap.noshift", holes);
        }
        if (duty.attendance().isAway(wish.to().id(), wish.date())) {
            return duty.refuse("refuse.swap.away", holes);
        }
        if (swaps.stream().anyMatch(this::hasItAnyway)) {
            return duty.refuse("refuse.swap.taken", holes);
        }
        return leads ? settle(swaps) : offer(swaps);
    }

    private List<Swap> swapsOf(Wish wish) {
        List<Swap> swaps = new ArrayList<>();
        for (Roster roster : duty.rosters()) {
            duty.attendance().shiftsOf(wish.from().id(), roster, wish.date(), calendar()).stream()
                    .filter(shift -> !roster.hasNights()
                            || wish.part().isEmpty()
                            || wish.part().get() == shift.part())
                    .filter(shift -> shift.end().isAfter(duty.draft().now()))
                    .forEach(shift -> swaps.add(new Swap(
                            roster.id(), shift, wish.from().id(), wish.to().id())));
        }
        return swaps;
    }

    private WorkCalendar calendar() {
        return duty.draft().presence().calendar();
    }

    private boolean hasItAnyway(Swap swap) {
        return holders(swap).contains(swap.to());
    }

    private List<String> holders(Swap swap) {
        Roster roster = duty.community().rosters().get(swap.roster());
        return roster == null ? List.of() : duty.attendance().holders(roster, swap.shift(), calendar());
    }

    private Disposition offer(List<Swap> swaps) {
        Attendance before = duty.attendance();
        Offer offer = new Offer(before.nextOffer(), swaps);
        duty.draft().attend(before.with(offer, duty.today()));
        String no = Long.toString(offer.no());
        Map<String, String> holes = Map.of(
                "who", duty.text().name(offer.from()),
                "to", duty.text().name(offer.to()),
                "shifts", shifts(swaps),
                "no", no);
        Button agree = new Button(duty.desk().replies().render("button.swap.agree"), Verb.AGREE.word() + " " + no);
        duty.tell(offer.to(), Kind.ASK, "ask.swap", holes, List.of(agree));
        return duty.done("answer.swap.asked", holes);
    }

    /** {@code words} hold the number of the offer; without one, the only offer there is counts. */
    Disposition agree(String words) {
        List<Offer> mine = duty.attendance().offers().stream()
                .filter(o -> o.to().equals(person.id()))
                .filter(o -> words.isBlank() || words.strip().equals(Long.toString(o.no())))
                .filter(o -> o.swaps().stream()
                        .allMatch(s -> s.shift().end().isAfter(duty.draft().now())))
                .toList();
        if (mine.isEmpty()) {
            return duty.refuse("refuse.agree.none", Map.of());
        }
        if (mine.size() > 1) {
            return duty.refuse(
                    "refuse.agree.which", Map.of("no", Long.toString(mine.get(0).no())));
        }
        List<Swap> swaps = mine.get(0).swaps();
        boolean stands = swaps.stream().allMatch(s -> holders(s).contains(s.from()) && !hasItAnyway(s));
        return stands ? settle(swaps) : duty.refuse("refuse.agree.none", Map.of());
    }

    private Disposition settle(List<Swap> swaps) {
        duty.draft().attend(duty.attendance().with(swaps, duty.today()));
        Map<String, String> holes = Map.of(
                "shifts", shifts(swaps),
                "who", duty.text().name(swaps.get(0).from()),
                "to", duty.text().name(swaps.get(0).to()));
        List.of(swaps.get(0).from(), swaps.get(0).to()).stream()
                .filter(id -> !id.equals(person.id()))
                .forEach(id -> duty.tell(id, Kind.NOTICE, "answer.swap.done", holes, List.of()));
        return duty.done("answer.swap.done", holes);
    }

    private String shifts(List<Swap> swaps) {
        List<String> all = new ArrayList<>();
        duty.rosters().forEach(roster -> {
            List<Shift> own = swaps.stream()
                    .filter(s -> s.roster().equals(roster.id()))
                    .map(Swap::shift)
                    .toList();
            if (!own.isEmpty()) {
                all.add(roster.name() + " " + duty.text().shifts(roster, own));
            }
        });
        return String.join("、", all);
    }
}
