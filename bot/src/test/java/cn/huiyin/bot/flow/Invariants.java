package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.testing.Scenes;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold in a village after every move, as far as it can be seen there: I1 to I11 of the architecture's table. */
final class Invariants {
    private static final int LOOKS = 5;

    private final Village village;
    private final Replies replies;
    private int seen;
    private int messages;

    Invariants(Village village) {
        this.village = village;
        this.replies = Scenes.config(Moves.COMMUNITIES.get(0)).replies();
    }

    /** Makes {@code move} and looks at what came of it. */
    void play(Move move) {
        boolean repeats = move instanceof Move.Repeats;
        Object lastBefore = village.last().orElse(null);
        Instant before = village.time.instant();
        move.in(village);
        // A clock that another of the same moment has set anew is found by the next look, as it is five times a second.
        for (int i = 0; i < LOOKS; i++) {
            village.wake();
        }
        if (!repeats && !Objects.equals(lastBefore, village.last().orElse(null))) {
            messages++;
        }
        List<Commit> all = village.store.commits();
        List<Commit> fresh = all.subList(seen, all.size());
        seen = all.size();
        if (repeats) {
            assertThat(fresh).as("I2: a repeat changes nothing").isEmpty();
        }
        if (move instanceof Move.Jumps jump) {
            noStorm(fresh, jump, before);
        }
        fresh.forEach(this::committed);
        standing();
    }

    /** I10: at one moment each clock of a ticket fires once, and none when time goes back. */
    private static void noStorm(List<Commit> fresh, Move.Jumps jump, Instant before) {
        List<String> fired = fresh.stream()
                .map(c -> Objects.requireNonNull(c.cause().clock()))
                .map(c -> c.kind() + " " + c.subject())
                .toList();
        assertThat(fired).as("I10: clocks fired by a jump from " + before).doesNotHaveDuplicates();
        if (jump.span().isNegative()) {
            assertThat(fired).as("I10: clocks fired when time went back").isEmpty();
        }
    }

    private void committed(Commit commit) {
        assertThat(commit.disposition() != null)
                .as("I1: a disposition for a message, none for a clock")
                .isEqualTo(commit.cause().inboxEntry() != null);
        commit.deliveries().forEach(Invariants::hidden);
        List<Ticket> secret =
                village.store.all().stream().filter(t -> t.matter().isPrivate()).toList();
        commit.deliveries().forEach(delivery -> privately(delivery, secret));
        commit.writes().forEach(write -> {
            toldOnce(commit, write);
            askedWhoIsThere(write);
            confirmedFirst(commit, write);
        });
    }

    /** I8. */
    static void hidden(Delivery delivery) {
        if (delivery.to().isGroup()) {
            assertThat(delivery.confidential())
                    .as("I8: confidential in a group")
                    .isFalse();
            String read = Writings.plain(delivery.text());
            assertThat(Writings.SECRETS)
                    .as("I8: in a group: " + delivery.text())
                    .noneMatch(read::contains);
            assertThat(delivery.text()).as("I8: of a register, in a group").doesNotContain(Moves.REGISTERED);
        }
    }

    /**
     * I11: a private matter shows to those alone who have a part in it, and in no group, bulletins included; who names it hears that
     * there is none.
     */
    private void privately(Delivery delivery, List<Ticket> secret) {
        for (Ticket ticket : secret) {
            String no = ticket.no();
            boolean isTold = no.equals(delivery.ticket()) || delivery.text().contains("#" + no);
            if (isTold && !delivery.text().equals(replies.render("answer.notfound", Map.of("no", no)))) {
                assertThat(delivery.to().isGroup())
                        .as("I11: a private matter in a group: " + delivery.text())
                        .isFalse();
                assertThat(mayKnow(ticket))
                        .as("I11: who knows of a private matter: " + delivery.text())
                        .contains(delivery.to().id());
            }
        }
    }

    /** Accounts of who reported it, is, was or will be asked to do something about it, or leads those who are. */
    private Set<String> mayKnow(Ticket ticket) {
        Community community = communityOf(ticket);
        Set<String> people = new HashSet<>();
        Ticket before = opened(village.store.history(ticket.no()));
        people.addAll(involved(before, community));
        for (TicketEvent event : village.store.history(ticket.no())) {
            before = event instanceof TicketEvent.Opened ? before : before.apply(event);
            people.addAll(involved(before, community));
        }
        village.store.attendance(community.id()).leaves().stream()
                .filter(leave -> people.contains(leave.person()))
                .flatMap(leave -> Stream.ofNullable(leave.delegate()))
                .toList()
                .forEach(people::add);
        Set<String> accounts = people.stream()
                .flatMap(person -> community.person(person).stream())
                .flatMap(person -> person.accounts().values().stream())
                .collect(Collectors.toSet());
        ticket.audience().forEach(r -> accounts.add(r.account().user()));
        return accounts;
    }

    private static Set<String> involved(Ticket ticket, Community community) {
        Set<String> people = new HashSet<>(ticket.duty().involved());
        ticket.duty().ladder().steps().forEach(step -> {
            people.addAll(step.people());
            Stream.ofNullable(community.rosters().get(String.valueOf(step.roster())))
                    .forEach(roster -> people.addAll(roster.members()));
        });
        ticket.duty().calls().forEach(call -> people.addAll(call.members()));
        community.grid(ticket.duty().grid()).map(Grid::leader).ifPresent(people::add);
        Stream.ofNullable(ticket.progress().visit()).forEach(visit -> people.add(visit.visitor()));
        return people;
    }

    /** Before it is confirmed, the party that is to take it hears nothing. */
    private static void confirmedFirst(Commit commit, Commit.Write write) {
        Ticket after = write.after();
        if (after.duty().isUnconfirmed()) {
            Set<String> later = after.duty().ladder().steps().stream()
                    .filter(s -> s.tier() == Ladder.Tier.PARTY)
                    .flatMap(s -> s.people().stream())
                    .filter(p -> !isPartOf(after, p))
                    .collect(Collectors.toSet());
            assertThat(commit.deliveries())
                    .as("unconfirmed: " + after)
                    .noneMatch(d -> after.no().equals(d.ticket()) && later.contains(d.to().id()));
        }
    }

    private static boolean isPartOf(Ticket ticket, String worker) {
        return ticket.duty().isHeldBy(worker)
                || ticket.duty().callOf(worker).isPresent()
                || ticket.reporter().account().user().equals(worker);
    }

    /** I5: everybody who waits hears of each public change, once. */
    private static void toldOnce(Commit commit, Commit.Write write) {
        Ticket after = write.after();
        List<Delivery> news = commit.deliveries().stream()
                .filter(d -> d.kind() == Delivery.Kind.STATUS && after.no().equals(d.ticket()))
                .toList();
        assertThat(news.stream().map(d -> d.to() + d.text()).toList())
                .as("I5: said once")
                .doesNotHaveDuplicates();
        for (Reporter reporter : after.audience()) {
            long heard = news.stream().filter(d -> reaches(d, reporter)).count();
            assertThat(heard)
                    .as("I5: " + reporter.account().user() + " hears of " + write.events())
                    .isEqualTo(toHear(write, reporter));
        }
    }

    /** How many of the events {@code reporter} is to hear of. */
    private static long toHear(Commit.Write write, Reporter reporter) {
        Ticket before = write.before() == null ? opened(write.events()) : write.before();
        long count = 0;
        for (TicketEvent event : write.events()) {
            Ticket after = event instanceof TicketEvent.Opened ? before : before.apply(event);
            List<Reporter> audience = event instanceof TicketEvent.Cancelled ? after.followers() : after.audience();
            boolean listens = audience.stream().anyMatch(r -> r.account().equals(reporter.account()));
            if (listens && !isMachine(after, reporter) && isPublic(event, write, after) && !isAgain(before, event)) {
                count++;
            }
            before = after;
        }
        return count;
    }

    /** A party that is called in again is not announced again. */
    private static boolean isAgain(Ticket before, TicketEvent event) {
        return event instanceof TicketEvent.Whistled whistled
                && before.duty()
                        .callTo(whistled.call().party())
                        .filter(PartyCall::isOpen)
                        .isPresent();
    }

    /** Who is on leave is not asked to take a new ticket while anybody else on its ladder is there. */
    private void askedWhoIsThere(Commit.Write write) {
        Ticket after = write.after();
        if (write.before() != null) {
            return;
        }
        Community community = communityOf(after);
        Presence presence = new Presence(
                community.rosters(),
                village.store.attendance(after.community()),
                Scenes.config(Moves.COMMUNITIES.get(0)).calendar(),
                village.time.instant());
        boolean anybody = after.duty().ladder().steps().stream()
                .flatMap(step -> step.people().stream())
                .anyMatch(person -> !presence.isAway(person));
        assertThat(anybody && after.duty().asked().stream().anyMatch(presence::isAway))
                .as("who is away is asked: " + after)
                .isFalse();
    }

    private Community communityOf(Ticket ticket) {
        return village.communities().stream()
                .filter(c -> c.id().equals(ticket.community()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMachine(Ticket ticket, Reporter reporter) {
        return ticket.origin().source() == Source.DEVICE
                && ticket.reporter().equals(reporter)
                && !(ticket.chat().isGroup() && !ticket.matter().isPrivate());
    }

    private static boolean reaches(Delivery delivery, Reporter reporter) {
        String user = reporter.account().user();
        return delivery.to().isGroup()
                ? delivery.mentions().contains(user)
                : delivery.to().id().equals(user);
    }

    /** Who does more in the same step need not be announced as having accepted or checked in. */
    private static boolean isPublic(TicketEvent event, Commit.Write write, Ticket after) {
        boolean last = event == write.events().get(write.events().size() - 1);
        return ((event instanceof TicketEvent.Accepted || event instanceof TicketEvent.CheckedIn) && last)
                || (event instanceof TicketEvent.PartyDone
                        && after.duty().calls().stream().anyMatch(PartyCall::isOpen))
                || event instanceof TicketEvent.Departed
                || event instanceof TicketEvent.Arrived
                || event instanceof TicketEvent.Whistled
                || event instanceof TicketEvent.Resolved
                || event instanceof TicketEvent.Reopened
                || event instanceof TicketEvent.Cancelled
                || event instanceof TicketEvent.Merged;
    }

    private void standing() {
        assertThat(village.store.waiting()).as("I1: nothing is left unhandled").isEmpty();
        assertThat(village.dispositions)
                .as("I1: one disposition for each message")
                .hasSize(messages);
        Instant now = village.time.instant();
        assertThat(village.store.clocks())
                .as("I10: no clock that ran out is left")
                .allMatch(c -> c.due().isAfter(now));
        village.store.all().forEach(this::standing);
        village.communities().forEach(this::comesRound);
    }

    /** What comes round by itself is set, and a note that waits for a shift has its clock. */
    private void comesRound(Community community) {
        Set<Clock.Kind> kinds = village.store.clocks().stream()
                .filter(c -> c.subject().equals(community.id()))
                .map(Clock::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Clock.Kind.class)));
        Set<Clock.Kind> expected = EnumSet.of(Clock.Kind.DAILY, Clock.Kind.WEEKLY, Clock.Kind.CARE);
        if (!community.rosters().isEmpty()) {
            expected.add(Clock.Kind.GAPS);
        }
        if (village.store.attendance(community.id()).nextNote().isPresent()) {
            expected.add(Clock.Kind.NOTES);
        }
        assertThat(kinds).as("I10: the clocks of " + community).isEqualTo(expected);
    }

    private void standing(Ticket ticket) {
        assertThat(village.store.history(ticket.no()).toString() + ticket)
                .as("I8: of a register, in a ticket")
                .doesNotContain(Moves.REGISTERED);
        Set<Clock> running = village.store.clocks().stream()
                .filter(c -> c.subject().equals(ticket.no()))
                .collect(Collectors.toSet());
        assertThat(running).as("I10: the clocks of " + ticket).isEqualTo(Set.copyOf(ticket.clocks()));
        boolean waits = ticket.status().isOpen() || ticket.status() == TicketStatus.RESOLVED;
        assertThat(!waits || !running.isEmpty())
                .as("I10: something will happen to " + ticket)
                .isTrue();
        Community community = communityOf(ticket);
        assertThat(ticket.duty().involved())
                .as("everybody who has to do with " + ticket + " is known")
                .allMatch(person -> community.person(person).isPresent());
        assertThat(ticket.duty().calls())
                .as("somebody is to answer each call of " + ticket)
                .noneMatch(call -> call.members().isEmpty());
    }

    /** What can only be seen from the end. */
    void atTheEnd() {
        List<Delivery> said = village.store.deliveries();
        assertThat(said.stream().map(Delivery::id).toList()).as("ids").doesNotHaveDuplicates();
        assertThat(said.stream()
                        .filter(d -> d.kind() == Delivery.Kind.ACK)
                        .map(Delivery::ticket)
                        .toList())
                .as("I4: one acknowledgement per ticket")
                .doesNotHaveDuplicates();
        assertThat(village.store.all().stream()
                        .map(t -> t.chat() + " " + t.origin().message() + " "
                                + t.matter().text().hashCode() + t.matter().place() + openedAs(t))
                        .toList())
                .as("I2: one ticket per matter of a message")
                .doesNotHaveDuplicates();
        village.store.all().forEach(this::history);
    }

    private String openedAs(Ticket ticket) {
        return opened(village.store.history(ticket.no())).matter().category();
    }

    private static Ticket opened(List<TicketEvent> history) {
        return Ticket.from((TicketEvent.Opened) history.get(0));
    }

    /** I6 and I4. */
    private void history(Ticket ticket) {
        List<TicketEvent> history = village.store.history(ticket.no());
        Set<String> effects = new HashSet<>();
        Ticket before = opened(history);
        for (TicketEvent event : history.subList(1, history.size())) {
            for (String effect : effects(before, event)) {
                assertThat(effects.add(effect)).as("I4: once: " + effect).isTrue();
            }
            before = before.apply(event);
        }
        assertThat(before).as("I6: the fold of its history").isEqualTo(ticket);
        assertThat(ticket.version()).as("I6: counts its events").isEqualTo(history.size());
    }

    /** Which settings of clocks {@code event} is an effect of. */
    private static List<String> effects(Ticket before, TicketEvent event) {
        if (!event.by().equals(TicketEvent.SYSTEM)) {
            return List.of();
        }
        List<String> effects = new ArrayList<>();
        if (event instanceof TicketEvent.Escalated) {
            assertThat(before.isWaiting())
                    .as("I4: nobody is asked after somebody has it")
                    .isTrue();
            effects.add(effect(
                    before,
                    event.at().isBefore(Objects.requireNonNull(before.dues().accept()))
                            ? Clock.Kind.ACCEPT_SOON
                            : Clock.Kind.ACCEPT));
        } else if (event instanceof TicketEvent.Unconfirmed || event instanceof TicketEvent.PassedOn) {
            assertThat(before.isWaiting() && before.duty().isUnconfirmed())
                    .as("only what waits to be confirmed is passed on: " + event)
                    .isTrue();
            effects.add(effect(before, Clock.Kind.ACCEPT));
        } else if (event instanceof TicketEvent.Overdue) {
            effects.add(effect(before, Clock.Kind.RESOLVE));
        } else if (event instanceof TicketEvent.TakenBack) {
            effects.add(effect(before, Clock.Kind.TAKE_BACK));
        } else if (event instanceof TicketEvent.Late) {
            effects.add(effect(before, Clock.Kind.ARRIVE));
        } else if (event instanceof TicketEvent.Reminded reminded) {
            effects.add(effect(before, Clock.Kind.valueOf(reminded.clock().toUpperCase(java.util.Locale.ROOT))));
        }
        assertThat(effects.isEmpty() || before.status().isOpen())
                .as("I4: nothing is asked of a ticket that is done: " + event)
                .isTrue();
        return effects;
    }

    private static String effect(Ticket before, Clock.Kind kind) {
        return kind + " " + before.dues().instance() + " "
                + before.dues().alarms().get(kind);
    }
}
