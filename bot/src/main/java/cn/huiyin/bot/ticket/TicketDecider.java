package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a deed or a clock does to one ticket; pure. The table {@link Rights} says who may do what and when, the rest
 * of this class what it comes to.
 *
 * @param community where the ticket is
 * @param terms the time limits that hold for it
 */
public record TicketDecider(Community community, Terms terms) {
    private static final Duration URGE_AGAIN_AFTER = Duration.ofHours(2);
    private static final int RATING_MAX = 5;

    /** What {@code deed} by {@code actor} does to {@code ticket} at {@code now}. */
    public Verdict decide(Ticket ticket, Deed deed, Actor actor, Instant now) {
        Set<Role> roles = actor.rolesIn(ticket, community);
        if (!Rights.mayEver(deed.verb(), roles)) {
            return deed.verb().isForWorkers() && !actor.isWorker()
                    ? refused("refuse.notworker", Map.of("verb", deed.verb().word()))
                    : refused(
                            deed.verb().isForWorkers() ? "refuse.notyours" : "refuse.notreporter",
                            Map.of("no", ticket.no(), "verb", deed.verb().word()));
        }
        if (!Rights.fits(deed.verb(), ticket.status())) {
            return refusedByState(ticket, deed.verb());
        }
        return new Acting(ticket, deed, actor, now).verdict(roles);
    }

    private static Verdict refusedByState(Ticket ticket, Verb verb) {
        return refused(
                "refuse.state",
                Map.of(
                        "no",
                        ticket.no(),
                        "verb",
                        verb.word(),
                        "state",
                        ticket.status().word()));
    }

    private static Verdict refused(String reply, Map<String, String> holes) {
        return new Verdict.Refused(reply, holes);
    }

    /** What {@code clock} does when it fires; nothing when it is stale. */
    public List<TicketEvent> fire(Ticket ticket, Clock clock, Instant now) {
        Dues dues = ticket.dues();
        if (clock.instance() != dues.instance() || !dues.alarms().containsKey(clock.kind())) {
            return List.of();
        }
        return switch (clock.kind()) {
            case ACCEPT_SOON, RESOLVE_SOON ->
                List.of(new TicketEvent.Reminded(
                        now, TicketEvent.SYSTEM, clock.kind().word(), dues.without(clock.kind())));
            case ACCEPT -> List.of(askNext(ticket, now));
            case RESOLVE -> List.of(new TicketEvent.Overdue(now, TicketEvent.SYSTEM, terms.overdue(dues, now)));
            case CONFIRM -> List.of(new TicketEvent.Closed(now, TicketEvent.SYSTEM));
            case ASK, DAILY, WEEKLY -> List.of();
        };
    }

    private TicketEvent askNext(Ticket ticket, Instant now) {
        Duty duty = ticket.duty();
        return duty.next()
                .map(next -> new TicketEvent.Escalated(
                        now, TicketEvent.SYSTEM, duty.step() + 1, next.person(), terms.askedNext(ticket.dues(), now)))
                .orElseGet(() -> new TicketEvent.Escalated(
                        now, TicketEvent.SYSTEM, duty.step(), duty.assignee(), terms.askedAgain(ticket.dues(), now)));
    }

    /** A second report of the same matter: the reporter follows; a ticket that was held for resolved comes back. */
    public List<TicketEvent> join(Ticket ticket, Reporter reporter, String text, List<String> images, Instant now) {
        List<TicketEvent> events = new ArrayList<>();
        String by = reporter.account().user();
        if (ticket.status() == TicketStatus.RESOLVED) {
            events.add(reopened(ticket, by, text, now));
        }
        boolean known = ticket.audience().stream().anyMatch(r -> r.account().equals(reporter.account()));
        events.add(
                known
                        ? new TicketEvent.Added(now, by, text, images)
                        : new TicketEvent.Joined(now, by, reporter, text, images));
        return events;
    }

    private TicketEvent reopened(Ticket ticket, String by, String note, Instant now) {
        return new TicketEvent.Reopened(now, by, terms.asked(now, ticket.dues().instance() + 1), note);
    }

    /** {@code other} goes into {@code ticket}: the events of both. */
    public record MergeEvents(TicketEvent gone, TicketEvent kept) {}

    /** What merging {@code from} into {@code into} comes to. */
    public static MergeEvents merge(Ticket from, Ticket into, Actor actor, Instant now) {
        return new MergeEvents(
                new TicketEvent.Merged(now, actor.by(), into.no()),
                new TicketEvent.TookIn(now, actor.by(), from.no(), from.audience()));
    }

    /** One deed being decided. */
    private final class Acting {
        private final Ticket ticket;
        private final Deed deed;
        private final Instant now;
        private final String by;

        Acting(Ticket ticket, Deed deed, Actor actor, Instant now) {
            this.ticket = ticket;
            this.deed = deed;
            this.now = now;
            this.by = actor.by();
        }

        Verdict verdict(Set<Role> roles) {
            return switch (deed.verb()) {
                case ACCEPT -> Verdict.done(accepted());
                case ARRIVE -> arrive();
                case RESOLVE -> resolve(roles);
                case RETURN -> giveBack();
                case HAND_ON -> handOn();
                case WHISTLE -> whistle();
                case CHECK_IN -> checkIn();
                case URGE -> urge();
                case ADD -> Verdict.done(new TicketEvent.Added(now, by, deed.note(), deed.images()));
                case CANCEL -> Verdict.done(new TicketEvent.Cancelled(now, by, deed.note()));
                case RATE -> rate();
                case UNSOLVED -> unsolved();
                case MERGE, QUERY, MINE, LIST, HELP, REPORT_FOR, DAILY, WEEKLY ->
                    throw new IllegalArgumentException(
                            "verb: " + deed.verb() + " (expected: one that changes a ticket)");
            };
        }

        private TicketEvent accepted() {
            return new TicketEvent.Accepted(now, by, by, terms.accepted(ticket.dues()));
        }

        private Verdict arrive() {
            TicketEvent arrived = new TicketEvent.Arrived(now, by, deed.note(), deed.images());
            return ticket.status().isWaiting() ? Verdict.done(accepted(), arrived) : Verdict.done(arrived);
        }

        private Verdict resolve(Set<Role> roles) {
            if (deed.note() == null && deed.images().isEmpty()) {
                return refused("refuse.evidence", Map.of("no", ticket.no()));
            }
            List<TicketEvent> events = new ArrayList<>();
            Optional<PartyCall> call = ticket.duty().callOf(by);
            call.ifPresent(c -> events.add(new TicketEvent.PartyDone(now, by, c.party(), deed.note(), deed.images())));
            boolean othersAreNotDone = ticket.duty().calls().stream()
                    .anyMatch(c -> c.isOpen() && !call.map(PartyCall::party).equals(Optional.of(c.party())));
            if (call.isPresent() && othersAreNotDone && !roles.contains(Role.HOLDER)) {
                return new Verdict.Done(events);
            }
            if (ticket.status().isWaiting()) {
                events.add(accepted());
            }
            events.add(
                    new TicketEvent.Resolved(now, by, deed.note(), deed.images(), terms.resolved(ticket.dues(), now)));
            return new Verdict.Done(events);
        }

        private Verdict giveBack() {
            if (deed.note() == null) {
                return refused(
                        "refuse.reason",
                        Map.of("no", ticket.no(), "verb", deed.verb().word()));
            }
            Duty duty = ticket.duty();
            Optional<Ladder.Step> next = duty.next();
            if (next.isEmpty()) {
                return refused("refuse.last", Map.of("no", ticket.no()));
            }
            return Verdict.done(new TicketEvent.Returned(
                    now, by, duty.step() + 1, next.get().person(), terms.askedNext(ticket.dues(), now), deed.note()));
        }

        private Verdict handOn() {
            Person target = deed.target();
            if (target == null || target.id().equals(ticket.duty().assignee())) {
                return refused("refuse.whom", Map.of("no", ticket.no()));
            }
            return Verdict.done(
                    new TicketEvent.HandedOn(now, by, target.id(), terms.askedNext(ticket.dues(), now), deed.note()));
        }

        private Verdict whistle() {
            Party party = deed.party();
            if (party == null) {
                String names = String.join(
                        "、", community.parties().stream().map(Party::name).toList());
                return refused("refuse.party", Map.of("no", ticket.no(), "parties", names));
            }
            PartyCall call = new PartyCall(party.id(), party.members(), PartyCall.State.CALLED, deed.note(), now, null);
            TicketEvent whistled = new TicketEvent.Whistled(now, by, call, terms.accepted(ticket.dues()));
            return Verdict.done(whistled);
        }

        private Verdict checkIn() {
            PartyCall call = ticket.duty().callOf(by).orElseThrow();
            return Verdict.done(new TicketEvent.CheckedIn(now, by, call.party(), deed.note()));
        }

        private Verdict urge() {
            Instant before = ticket.progress().urgedAt();
            if (before != null && before.plus(URGE_AGAIN_AFTER).isAfter(now)) {
                return new Verdict.Refused(
                        "answer.urged.soon", Map.of("no", ticket.no()), before.plus(URGE_AGAIN_AFTER));
            }
            return Verdict.done(new TicketEvent.Urged(now, by, deed.note()));
        }

        private Verdict rate() {
            Integer rating = deed.rating();
            if (rating == null || rating < 1 || rating > RATING_MAX) {
                return refused("refuse.rating", Map.of("no", ticket.no()));
            }
            if (ticket.progress().rating() != null && ticket.status() == TicketStatus.CLOSED) {
                return refusedByState(ticket, Verb.RATE);
            }
            TicketEvent rated = new TicketEvent.Rated(now, by, rating);
            return ticket.status() == TicketStatus.CLOSED
                    ? Verdict.done(rated)
                    : Verdict.done(rated, new TicketEvent.Closed(now, by));
        }

        private Verdict unsolved() {
            Instant until = ticket.dues().confirm();
            if (until != null && now.isAfter(until)) {
                return refused("refuse.toolate", Map.of("no", ticket.no()));
            }
            String note = deed.note();
            return Verdict.done(reopened(ticket, by, note == null ? "" : note, now));
        }
    }
}
