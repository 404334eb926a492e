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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A deed being decided that {@link Rights} allow; pure. */
final class Acting {
    private static final Duration URGE_AGAIN_AFTER = Duration.ofHours(2);
    private static final int RATING_MAX = 5;

    private final TicketDecider decider;
    private final Terms terms;
    private final Community community;
    private final Ticket ticket;
    private final Deed deed;
    private final Instant now;
    private final String by;

    Acting(TicketDecider decider, Ticket ticket, Deed deed, Actor actor, Instant now) {
        this.decider = decider;
        this.terms = decider.terms();
        this.community = decider.community();
        this.ticket = ticket;
        this.deed = deed;
        this.now = now;
        this.by = actor.by();
    }

    Verdict verdict(Set<Role> roles) {
        return switch (deed.verb()) {
            case ACCEPT -> accept();
            case DEPART -> depart();
            case ARRIVE -> arrive();
            case RESOLVE -> resolve(roles);
            case RETURN -> giveBack();
            case HAND_ON -> handOn();
            case RECATEGORISE -> recategorise();
            case WHISTLE -> whistle();
            case CHECK_IN -> checkIn();
            case ASK -> ask();
            case RESUME -> resume();
            case VISIT -> visit();
            case CONFIRM -> confirm();
            case DECLINE -> decline();
            case URGE -> urge();
            case ADD -> new Verdict.Done(decider.added(ticket, by, deed.note(), deed.images(), now));
            case CANCEL -> Verdict.done(new TicketEvent.Cancelled(now, by, deed.note()));
            case RATE -> rate();
            case UNSOLVED -> unsolved();
            default ->
                throw new IllegalArgumentException("verb: " + deed.verb() + " (expected: one that changes a ticket)");
        };
    }

    private Verdict refused(String reply) {
        return TicketDecider.refused(
                reply, Map.of("no", ticket.no(), "verb", deed.verb().word()));
    }

    private Verdict accept() {
        if (ticket.isWaiting() && ticket.duty().isUnconfirmed()) {
            return refused(ticket.duty().isHeldBy(by) ? "refuse.confirm" : "refuse.unconfirmed");
        }
        return ticket.isWaiting() ? Verdict.done(accepted()) : TicketDecider.refusedByState(ticket, deed.verb());
    }

    private Verdict confirm() {
        Optional<Ladder.Turn> next =
                ticket.duty().isUnconfirmed() ? ticket.duty().next(decider.presence()) : Optional.empty();
        return next.isEmpty()
                ? refused("refuse.confirmed")
                : Verdict.done(new TicketEvent.Confirmed(
                        now,
                        by,
                        next.get().step(),
                        next.get().people(),
                        terms.askedNext(ticket.dues(), now),
                        deed.note()));
    }

    /** Whoever refuses it has it from now on: it must not be with nobody. */
    private Verdict decline() {
        if (!ticket.duty().isUnconfirmed()) {
            return refused("refuse.confirmed");
        }
        if (deed.note() == null) {
            return refused("refuse.reason");
        }
        List<TicketEvent> first = takenFirst();
        Dues dues = terms.heard(ticket.apply(first).dues(), now);
        return done(first, new TicketEvent.Declined(now, by, deed.note(), dues));
    }

    private TicketEvent accepted() {
        return new TicketEvent.Accepted(now, by, by, terms.accepted(ticket.dues(), now));
    }

    /** {@code event} after having accepted, where nobody had; what somebody does who was asked says that they take it. */
    private List<TicketEvent> takenFirst() {
        return ticket.isWaiting() && ticket.duty().isHeldBy(by) ? List.of(accepted()) : List.of();
    }

    private Verdict done(List<TicketEvent> first, TicketEvent... then) {
        List<TicketEvent> all = new ArrayList<>(first);
        all.addAll(List.of(then));
        return new Verdict.Done(all);
    }

    private Verdict depart() {
        List<TicketEvent> first = takenFirst();
        Dues dues = terms.heard(ticket.apply(first).dues(), now);
        return done(first, new TicketEvent.Departed(now, by, deed.note(), dues));
    }

    /** Who is on site has answered the call that brought them. */
    private Verdict arrive() {
        List<TicketEvent> first = new ArrayList<>(takenFirst());
        ticket.duty()
                .callOf(by)
                .filter(call -> call.state() == PartyCall.State.CALLED)
                .ifPresent(call -> first.add(checkedIn(ticket.apply(first), call, null)));
        Dues dues = terms.heard(ticket.apply(first).dues().arrived(), now);
        return done(first, new TicketEvent.Arrived(now, by, deed.note(), deed.images(), dues));
    }

    private Verdict resolve(Set<Role> roles) {
        if (deed.note() == null && deed.images().isEmpty()) {
            return refused("refuse.evidence");
        }
        if (deed.images().isEmpty()
                && community.routeOf(ticket.matter().category()).needsPhoto()) {
            return refused("refuse.photo");
        }
        List<TicketEvent> events = new ArrayList<>();
        Optional<PartyCall> call = ticket.duty().callOf(by);
        call.ifPresent(c -> events.add(partyDone(c)));
        boolean othersAreNotDone = ticket.apply(events).duty().calls().stream().anyMatch(PartyCall::isOpen);
        if (call.isPresent() && othersAreNotDone && !roles.contains(Role.HOLDER)) {
            return new Verdict.Done(events);
        }
        if (ticket.isWaiting()) {
            events.add(accepted());
        }
        events.add(new TicketEvent.Resolved(now, by, deed.note(), deed.images(), terms.resolved(ticket.dues(), now)));
        return new Verdict.Done(events);
    }

    private TicketEvent partyDone(PartyCall call) {
        PartyCall done = call.done(by);
        Dues dues = terms.calling(ticket.dues(), ticket.duty().withCall(done).calls());
        return new TicketEvent.PartyDone(now, by, done, deed.note(), deed.images(), dues);
    }

    /** Who has it keeps it: whether somebody else should, those who know the matter say by handing it on. */
    private Verdict recategorise() {
        String to = deed.category();
        if (to == null || to.equals(ticket.matter().category())) {
            return refused("refuse.category");
        }
        boolean isPrivate = community.routeOf(to).isPrivate();
        return Verdict.done(
                new TicketEvent.Recategorised(now, by, ticket.matter().category(), to, isPrivate));
    }

    private Verdict giveBack() {
        if (deed.note() == null) {
            return refused("refuse.reason");
        }
        Duty duty = ticket.duty();
        if (!duty.isHeldBy(by) && duty.callOf(by).isPresent()) {
            return giveBack(duty.callOf(by).orElseThrow().returned(by));
        }
        if (duty.isUnconfirmed()) {
            return refused("refuse.confirm");
        }
        List<String> others = duty.asked().stream().filter(p -> !p.equals(by)).toList();
        if (!others.isEmpty()) {
            return Verdict.done(new TicketEvent.Returned(
                    now, by, duty.step(), others, ticket.dues().renewed(), deed.note()));
        }
        Optional<Ladder.Turn> next = duty.next(decider.presence());
        if (next.isEmpty()) {
            return refused("refuse.last");
        }
        return Verdict.done(new TicketEvent.Returned(
                now, by, next.get().step(), next.get().people(), terms.askedNext(ticket.dues(), now), deed.note()));
    }

    private Verdict giveBack(PartyCall call) {
        Dues dues = terms.calling(ticket.dues(), ticket.duty().withCall(call).calls());
        return Verdict.done(new TicketEvent.CallReturned(now, by, call, deed.note(), dues));
    }

    private Verdict handOn() {
        Person target = deed.target();
        if (target == null
                || (ticket.duty().isTaken() && target.id().equals(ticket.duty().assignee()))) {
            return refused("refuse.whom");
        }
        return Verdict.done(
                new TicketEvent.HandedOn(now, by, target.id(), terms.askedNext(ticket.dues(), now), deed.note()));
    }

    private Verdict whistle() {
        if (deed.parties().isEmpty()) {
            String names = String.join(
                    "、", community.parties().stream().map(Party::name).toList());
            return TicketDecider.refused("refuse.party", Map.of("no", ticket.no(), "parties", names));
        }
        List<TicketEvent> events = new ArrayList<>(takenFirst());
        Ticket after = ticket.apply(events);
        for (Party party : deed.parties()) {
            TicketEvent event = decider.whistled(after, party, new Whistle(by, deed.note(), deed.until()), now);
            events.add(event);
            after = after.apply(event);
        }
        return new Verdict.Done(events);
    }

    private Verdict checkIn() {
        return Verdict.done(checkedIn(ticket, ticket.duty().callOf(by).orElseThrow(), deed.note()));
    }

    private TicketEvent checkedIn(Ticket before, PartyCall call, @Nullable String note) {
        PartyCall answered = call.checkedIn(by);
        Dues dues =
                terms.calling(before.dues(), before.duty().withCall(answered).calls());
        return new TicketEvent.CheckedIn(now, by, answered, note, dues);
    }

    private Verdict ask() {
        if (deed.note() == null) {
            return refused("refuse.question");
        }
        List<TicketEvent> first = takenFirst();
        Dues dues = ticket.apply(first).dues();
        return done(
                first, new TicketEvent.Paused(now, by, deed.note(), dues.isPaused() ? dues : terms.paused(dues, now)));
    }

    private Verdict resume() {
        return ticket.dues().isPaused()
                ? Verdict.done(new TicketEvent.Resumed(now, by, terms.resumed(ticket.dues(), now)))
                : refused("refuse.notpaused");
    }

    private Verdict visit() {
        if (deed.note() == null) {
            return refused("refuse.visited");
        }
        Visit visit = Objects.requireNonNull(ticket.progress().visit(), "visit: a visitor has one");
        Visit done = new Visit(visit.visitor(), visit.round(), true);
        Dues dues = terms.visits().isEmpty() ? ticket.dues().without(Clock.Kind.VISIT) : ticket.dues();
        return Verdict.done(new TicketEvent.Visited(now, by, done, deed.note(), dues.renewed()));
    }

    private Verdict urge() {
        Instant before = ticket.progress().urgedAt();
        if (before != null && before.plus(URGE_AGAIN_AFTER).isAfter(now)) {
            return new Verdict.Refused("answer.urged.soon", Map.of("no", ticket.no()), before.plus(URGE_AGAIN_AFTER));
        }
        return Verdict.done(new TicketEvent.Urged(now, by, deed.note()));
    }

    private Verdict rate() {
        Integer rating = deed.rating();
        if (rating == null || rating < 1 || rating > RATING_MAX) {
            return refused("refuse.rating");
        }
        if (ticket.duty().isHeldBy(by)) {
            return refused("refuse.own");
        }
        if (ticket.progress().rating() != null && ticket.status() == TicketStatus.CLOSED) {
            return TicketDecider.refusedByState(ticket, Verb.RATE);
        }
        List<TicketEvent> events = new ArrayList<>(List.of(new TicketEvent.Rated(now, by, rating)));
        if (ticket.status() != TicketStatus.CLOSED) {
            events.add(new TicketEvent.Closed(now, by));
        }
        Ticket rated = ticket.apply(events);
        if (rated.progress().isRatedLow()) {
            Visit visit = new Visit(decider.visitor(ticket), 0, false);
            events.add(new TicketEvent.VisitAsked(now, TicketEvent.SYSTEM, visit, terms.lowRated(rated.dues(), now)));
        }
        return new Verdict.Done(events);
    }

    private Verdict unsolved() {
        Instant until = ticket.dues().confirm();
        if (until != null && now.isAfter(until)) {
            return refused("refuse.toolate");
        }
        String note = deed.note();
        return Verdict.done(decider.reopened(ticket, by, note == null ? "" : note, now));
    }
}
