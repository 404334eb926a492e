package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.rules.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a deed or a clock does to one ticket; pure. The table {@link Rights} says who may do what and when, the rest
 * of this package what it comes to.
 *
 * @param community where the ticket is
 * @param terms the time limits that hold for it
 * @param presence who is there to be asked
 */
public record TicketDecider(Community community, Terms terms, Presence presence) {
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
        return new Acting(this, ticket, deed, actor, now).verdict(roles);
    }

    static Verdict refusedByState(Ticket ticket, Verb verb) {
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

    static Verdict refused(String reply, Map<String, String> holes) {
        return new Verdict.Refused(reply, holes);
    }

    /** What {@code clock} does when it fires; nothing when it is stale. */
    public List<TicketEvent> fire(Ticket ticket, Clock clock, Instant now) {
        Dues dues = ticket.dues();
        return clock.instance() != dues.instance() || !dues.alarms().containsKey(clock.kind())
                ? List.of()
                : new Firing(this, ticket, now).events(clock);
    }

    /** Words or pictures come in, from whoever may add them; who was asked something has answered by it. */
    public List<TicketEvent> added(Ticket ticket, String by, @Nullable String note, List<String> images, Instant now) {
        boolean byHolder = ticket.duty().isHeldBy(by);
        Dues dues = byHolder ? terms.heard(ticket.dues(), now) : ticket.dues();
        TicketEvent added = new TicketEvent.Added(now, by, note, images, dues);
        return byHolder || !dues.isPaused()
                ? List.of(added)
                : List.of(added, new TicketEvent.Resumed(now, by, terms.resumed(dues, now)));
    }

    /** Somebody says where it is. */
    public static TicketEvent located(Ticket ticket, String by, Place place, Instant now) {
        return new TicketEvent.Located(now, by, ticket.matter().place(), place);
    }

    /** A second report of the same matter: the reporter follows; a ticket that was held for resolved comes back. */
    public List<TicketEvent> join(Ticket ticket, Reporter reporter, String text, List<String> images, Instant now) {
        List<TicketEvent> events = new ArrayList<>();
        String by = reporter.account().user();
        if (ticket.status() == TicketStatus.RESOLVED) {
            events.add(reopened(ticket, by, text, now));
        }
        boolean known = ticket.audience().stream().anyMatch(r -> r.account().equals(reporter.account()));
        if (known) {
            events.addAll(added(ticket.apply(events), by, text, images, now));
        } else {
            events.add(new TicketEvent.Joined(now, by, reporter, text, images));
        }
        return events;
    }

    TicketEvent reopened(Ticket ticket, String by, String note, Instant now) {
        Ladder.Turn turn = ticket.duty().again(presence);
        Dues dues = terms.asked(now, ticket.dues().instance() + 1);
        return new TicketEvent.Reopened(now, by, dues, note, turn.step(), turn.people());
    }

    /** {@code person} is away: what becomes of what they were asked about {@code ticket} and have not taken. */
    public List<TicketEvent> relieved(Ticket ticket, String person, Instant now) {
        return new Relief(this, ticket, person, now).events();
    }

    /** {@code other} goes into {@code ticket}: the events of both. */
    public record MergeEvents(TicketEvent gone, TicketEvent kept) {}

    /** What merging {@code from} into {@code into} comes to. */
    public static MergeEvents merge(Ticket from, Ticket into, Actor actor, Instant now) {
        return new MergeEvents(
                new TicketEvent.Merged(now, actor.by(), into.no()),
                new TicketEvent.TookIn(now, actor.by(), from.no(), from.audience()));
    }

    /** {@code party} is called in. */
    public TicketEvent whistled(Ticket ticket, Party party, Whistle whistle, Instant now) {
        PartyCall call = PartyCall.called(party, called(party), whistle, now, terms.checkInDue(now));
        Dues dues = terms.calling(ticket.dues(), ticket.duty().withCall(call).calls());
        return new TicketEvent.Whistled(now, whistle.by(), call, dues);
    }

    /** Those of {@code party} who are there; where nobody is, all of it. */
    private List<String> called(Party party) {
        List<String> present = present(party);
        return present.isEmpty() ? party.members() : present;
    }

    private List<String> present(Party party) {
        String roster = party.roster();
        List<String> onDuty = roster == null ? List.of() : presence.onDuty(roster);
        return onDuty.isEmpty() ? presence.of(party.members()) : onDuty;
    }

    /** Who is to answer {@code call} now: those of the party who are there; where nobody is, the leader of the ticket's grid. */
    List<String> answering(Ticket ticket, PartyCall call) {
        List<String> present =
                community.party(call.party()).map(this::present).orElseGet(() -> presence.of(call.members()));
        return present.isEmpty()
                ? community
                        .grid(ticket.duty().grid())
                        .map(Grid::leader)
                        .map(leader -> List.of(presence.standIn(leader).orElse(leader)))
                        .orElse(call.members())
                : present;
    }

    /** Who asks how it went on: never who has dealt with it, where there is anybody else. */
    String visitor(Ticket ticket) {
        String handler = ticket.duty().assignee();
        Stream<String> leader = community.grid(ticket.duty().grid()).map(Grid::leader).stream();
        List<String> ladder = new ArrayList<>();
        ticket.duty().ladder().steps().forEach(step -> ladder.addAll(step.people()));
        Collections.reverse(ladder);
        return Stream.concat(leader, ladder.stream())
                .filter(p -> !p.equals(handler))
                .findFirst()
                .orElse(handler);
    }
}
