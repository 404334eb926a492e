package cn.huiyin.bot.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a ticket when {@code person}, who was asked something about it, is away; pure. */
record Relief(TicketDecider decider, Ticket ticket, String person, Instant now) {
    /** Others are asked to take what they have not taken, and to answer the calls that they were to answer. */
    List<TicketEvent> events() {
        List<TicketEvent> events = new ArrayList<>();
        if (!ticket.status().isOpen()) {
            return events;
        }
        taking().ifPresent(events::add);
        Ticket after = ticket.apply(events);
        for (PartyCall call : ticket.duty().calls()) {
            Optional<TicketEvent> event = answering(after, call);
            if (event.isPresent()) {
                events.add(event.get());
                after = after.apply(event.get());
            }
        }
        return events;
    }

    private Optional<TicketEvent> taking() {
        Duty duty = ticket.duty();
        if (!ticket.isWaiting() || !duty.asked().contains(person)) {
            return Optional.empty();
        }
        return duty.without(person, decider.presence())
                .map(turn -> new TicketEvent.Relieved(
                        now,
                        person,
                        turn.step(),
                        turn.people(),
                        duty.asked().containsAll(turn.people())
                                ? ticket.dues().renewed()
                                : decider.terms().askedNext(ticket.dues(), now)));
    }

    private Optional<TicketEvent> answering(Ticket after, PartyCall call) {
        if (!call.isOpen() || !call.members().contains(person)) {
            return Optional.empty();
        }
        PartyCall next = passedOn(after, call);
        return next.members().equals(call.members())
                ? Optional.empty()
                : Optional.of(new TicketEvent.CalledOthers(
                        now,
                        person,
                        next,
                        decider.terms()
                                .calling(
                                        after.dues(),
                                        after.duty().withCall(next).calls())));
    }

    /** A colleague who has checked in keeps it; else whoever is there is asked. */
    private PartyCall passedOn(Ticket after, PartyCall call) {
        if (call.state() == PartyCall.State.CALLED) {
            return call.askedOf(decider.answering(after, call));
        }
        return person.equals(call.person())
                ? call.calledAgain(
                        decider.answering(after, call), decider.terms().checkInDue(now))
                : call.askedOf(
                        call.members().stream().filter(m -> !m.equals(person)).toList());
    }
}
