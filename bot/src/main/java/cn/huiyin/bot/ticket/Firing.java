package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A clock of one ticket that has run out, being decided; pure. */
final class Firing {
    private static final String BY = TicketEvent.SYSTEM;

    private final Terms terms;
    private final TicketDecider decider;
    private final Ticket ticket;
    private final Dues dues;
    private final Instant now;

    Firing(TicketDecider decider, Ticket ticket, Instant now) {
        this.terms = decider.terms();
        this.decider = decider;
        this.ticket = ticket;
        this.dues = ticket.dues();
        this.now = now;
    }

    List<TicketEvent> events(Clock clock) {
        return switch (clock.kind()) {
            case ACCEPT_SOON -> List.of(acceptSoon());
            case ACCEPT -> List.of(ticket.duty().isUnconfirmed() ? unconfirmed() : askNext());
            case ARRIVE -> late();
            case STALL -> List.of(new TicketEvent.Reminded(now, BY, clock.kind().word(), terms.nudged(dues, now)));
            case TAKE_BACK -> List.of(takeBack());
            case CALL -> calls();
            case WAIT -> List.of(new TicketEvent.Resumed(now, BY, terms.resumed(dues, now)));
            case RESOLVE_SOON -> List.of(remind(clock.kind()));
            case RESOLVE -> List.of(new TicketEvent.Overdue(now, BY, terms.overdue(dues, now)));
            case CONFIRM -> List.of(new TicketEvent.Closed(now, BY));
            case VISIT -> List.of(visit(clock.due()));
            case ASK, DAILY, WEEKLY, GAPS, NOTES, PICTURE, CARE -> List.of();
        };
    }

    private TicketEvent remind(Clock.Kind kind) {
        return new TicketEvent.Reminded(now, BY, kind.word(), dues.without(kind));
    }

    /** Where life may be at stake, nobody waits for the limit: those after the first are asked as well. */
    private TicketEvent acceptSoon() {
        Duty duty = ticket.duty();
        int last = duty.ladder().steps().size() - 1;
        Optional<Ladder.Turn> next = duty.next(decider.presence()).filter(turn -> turn.step() < last);
        if (!ticket.matter().isCritical() || duty.isUnconfirmed() || next.isEmpty()) {
            return remind(Clock.Kind.ACCEPT_SOON);
        }
        List<String> asked = new ArrayList<>(duty.asked());
        asked.addAll(next.get().people());
        return new TicketEvent.Escalated(now, BY, next.get().step(), asked, terms.askedEarly(dues));
    }

    /** Nobody is on site in time: those whom the route names for that are called in. */
    private List<TicketEvent> late() {
        TicketEvent late = new TicketEvent.Late(now, BY, dues.without(Clock.Kind.ARRIVE));
        List<TicketEvent> events = new ArrayList<>(List.of(late));
        Ticket after = ticket.apply(late);
        for (String id : decider.community().routeOf(ticket.matter().category()).late()) {
            boolean called = after.duty().callTo(id).filter(PartyCall::isOpen).isPresent();
            Optional<Party> party =
                    called ? Optional.empty() : decider.community().party(id);
            if (party.isPresent()) {
                TicketEvent whistled = decider.whistled(after, party.get(), Whistle.BY_ITSELF, now);
                events.add(whistled);
                after = after.apply(whistled);
            }
        }
        return events;
    }

    /** Who is to confirm it is reminded once; then it goes on without them, for nothing may lie. */
    private TicketEvent unconfirmed() {
        Optional<Ladder.Turn> next = ticket.duty().next(decider.presence());
        boolean isReminded = ticket.duty().confirmation() == Confirmation.OVERDUE;
        return isReminded && next.isPresent()
                ? new TicketEvent.PassedOn(
                        now, BY, next.get().step(), next.get().people(), terms.askedNext(dues, now))
                : new TicketEvent.Unconfirmed(
                        now, BY, isReminded ? terms.askedAgain(dues, now) : terms.unconfirmed(dues, now));
    }

    private TicketEvent askNext() {
        Duty duty = ticket.duty();
        return duty.next(decider.presence())
                .map(next -> new TicketEvent.Escalated(now, BY, next.step(), next.people(), terms.askedNext(dues, now)))
                .orElseGet(() ->
                        new TicketEvent.Escalated(now, BY, duty.step(), duty.asked(), terms.askedAgain(dues, now)));
    }

    private TicketEvent takeBack() {
        Duty duty = ticket.duty();
        Optional<Ladder.Turn> next = duty.next(decider.presence());
        return next.isPresent()
                ? new TicketEvent.TakenBack(
                        now, BY, next.get().step(), next.get().people(), terms.askedNext(dues, now))
                : new TicketEvent.Reminded(now, BY, Clock.Kind.TAKE_BACK.word(), terms.heard(dues, now));
    }

    /** Each party that is behind is asked again, whatever the others have done. */
    private List<TicketEvent> calls() {
        List<TicketEvent> events = new ArrayList<>();
        Ticket after = ticket;
        for (PartyCall call : ticket.duty().calls()) {
            Instant due = call.due();
            if (call.isOpen() && due != null && !due.isAfter(now)) {
                PartyCall again = call.missed(terms.callAgain(now, call.level() + 1));
                PartyCall missed =
                        call.state() == PartyCall.State.CALLED ? again.askedOf(decider.answering(ticket, call)) : again;
                Dues next = terms.calling(
                        after.dues(), after.duty().withCall(missed).calls());
                TicketEvent event = new TicketEvent.Unanswered(now, BY, missed, next);
                events.add(event);
                after = after.apply(event);
            }
        }
        return events;
    }

    private TicketEvent visit(Instant due) {
        Visit before = ticket.progress().visit();
        boolean again = before != null && !before.done() && terms.visits().isEmpty();
        int round = before == null ? 0 : again ? before.round() : before.round() + 1;
        int reached = terms.visitReached(round, due, now);
        String visitor = before != null ? before.visitor() : ticket.duty().assignee();
        Dues next = terms.visits().isEmpty() ? terms.lowRated(dues, now) : terms.visiting(dues, round, due, reached);
        return new TicketEvent.VisitAsked(now, BY, new Visit(visitor, reached, false), next);
    }
}
