package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.ticket.Actor;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Rights;
import cn.huiyin.bot.ticket.Role;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.bot.ticket.Verb;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which tickets somebody may mean by what they say, and which exist for them at all; pure. */
record TicketsMeant(Hearing hearing, Draft draft) {
    /** Whoever has one of these may read a private matter; to work in the same grid is not enough. */
    private static final Set<Role> PART_OF_IT =
            EnumSet.of(Role.REPORTER, Role.FOLLOWER, Role.HOLDER, Role.LEADER, Role.CALLED, Role.VISITOR);

    /** The tickets that the command may mean: the one named, the one quoted, or all of the speaker's that fit the verb. */
    List<Ticket> candidates(Command command) {
        Optional<String> named = Optional.ofNullable(command.no()).or(this::quoted);
        if (named.isPresent()) {
            return named.flatMap(draft::ticket).filter(this::isVisible).stream().toList();
        }
        List<String> mine = command.verb().isForWorkers()
                ? draft.situation().assigned()
                : draft.situation().reported();
        return mine.stream()
                .flatMap(no -> draft.ticket(no).stream())
                .filter(t -> fits(command.verb(), t))
                .filter(t -> command.verb() != Verb.ACCEPT || t.isWaiting() || isAwaited(t))
                .toList();
    }

    /** Whether the party of who speaks was called in and has not answered. */
    boolean isAwaited(Ticket ticket) {
        Person person = actor().person();
        return person != null
                && ticket.duty()
                        .callOf(person.id())
                        .filter(call -> call.state() == PartyCall.State.CALLED)
                        .isPresent();
    }

    /** The ticket that the quoted message is about. */
    Optional<Ticket> quotedTicket() {
        return quoted().flatMap(draft::ticket).filter(this::isVisible);
    }

    private Optional<String> quoted() {
        return Optional.ofNullable(hearing.message().quote())
                .flatMap(q -> Optional.ofNullable(draft.situation().origins().get(q.id())));
    }

    private static boolean fits(Verb verb, Ticket ticket) {
        boolean late = ticket.status() == TicketStatus.CLOSED;
        boolean asksOther = verb.isOfConfirmers() && !ticket.duty().isUnconfirmed();
        return Rights.fits(verb, ticket.status()) && !late && !asksOther;
    }

    /** A private matter shows to those who are part of it alone, and a courier sees only theirs; else it is as if it did not exist. */
    boolean isVisible(Ticket ticket) {
        if (!ticket.community().equals(hearing.community().id())) {
            return false;
        }
        if (hearing.isByCourier()) {
            return ticket.isReportedBy(actor().account()) || ticket.isFollowedBy(actor().account());
        }
        if (!ticket.matter().isPrivate()) {
            return true;
        }
        Person person = actor().person();
        boolean asked = person != null && ticket.duty().reaches(person.id());
        return asked || actor().rolesIn(ticket, hearing.community()).stream().anyMatch(PART_OF_IT::contains);
    }

    private Actor actor() {
        return hearing.actor();
    }
}
