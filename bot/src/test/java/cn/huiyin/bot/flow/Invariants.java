package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold in a village after every move, as far as it can be seen there: I1 to I10 of the architecture's table. */
final class Invariants {
    private static final int LOOKS = 5;

    private final Village village;
    private int seen;
    private int messages;

    Invariants(Village village) {
        this.village = village;
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
        commit.writes().forEach(write -> {
            privately(commit, write);
            toldOnce(commit, write);
        });
    }

    /** I8. */
    private static void hidden(Delivery delivery) {
        if (delivery.to().isGroup()) {
            assertThat(delivery.confidential())
                    .as("I8: confidential in a group")
                    .isFalse();
            String read = Moves.plain(delivery.text());
            assertThat(Moves.SECRETS).as("I8: in a group: " + delivery.text()).noneMatch(read::contains);
        }
    }

    /** A private matter never shows in a group. */
    private static void privately(Commit commit, Commit.Write write) {
        if (write.after().matter().isPrivate()) {
            assertThat(commit.deliveries())
                    .as("I11: a private matter in a group")
                    .noneMatch(d -> d.to().isGroup() && write.after().no().equals(d.ticket()));
        }
    }

    /** I5: everybody who waits hears of each public change once. */
    private static void toldOnce(Commit commit, Commit.Write write) {
        Ticket after = write.after();
        List<Delivery> news = commit.deliveries().stream()
                .filter(d -> d.kind() == Delivery.Kind.STATUS && after.no().equals(d.ticket()))
                .toList();
        assertThat(news.stream().map(d -> d.to() + d.text()).toList())
                .as("I5: said once")
                .doesNotHaveDuplicates();
        long changes = write.events().stream().filter(e -> isPublic(e, write)).count();
        Ticket before = write.before() == null ? after : write.before();
        for (Reporter reporter : before.audience()) {
            long heard = news.stream().filter(d -> reaches(d, reporter)).count();
            assertThat(heard)
                    .as("I5: " + reporter.account().user() + " hears of " + write.events())
                    .isLessThanOrEqualTo(write.events().size());
            if (!isMachine(after, reporter)) {
                assertThat(heard)
                        .as("I5: " + reporter.account().user() + " hears of " + write.events())
                        .isGreaterThanOrEqualTo(changes);
            }
        }
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

    private static boolean isPublic(TicketEvent event, Commit.Write write) {
        boolean last = event == write.events().get(write.events().size() - 1);
        return (event instanceof TicketEvent.Accepted && last)
                || event instanceof TicketEvent.Arrived
                || event instanceof TicketEvent.Resolved
                || event instanceof TicketEvent.Reopened;
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
    }

    private void standing(Ticket ticket) {
        Set<Clock> running = village.store.clocks().stream()
                .filter(c -> c.subject().equals(ticket.no()))
                .collect(Collectors.toSet());
        assertThat(running)
                .as("I10: the clocks of " + ticket)
                .isEqualTo(Set.copyOf(ticket.dues().clocks(ticket.no())));
        boolean waits = ticket.status().isOpen() || ticket.status() == TicketStatus.RESOLVED;
        assertThat(!waits || !running.isEmpty())
                .as("I10: something will happen to " + ticket)
                .isTrue();
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
