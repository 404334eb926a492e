package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The news for parties that are called in, and for the leader who answers for one of which nobody is there. */
record CallNews(Voice voice, Community community, Replies replies, Presence presence) {
    /** A party is asked to help. */
    void called(TicketEvent.Whistled event, Ticket after) {
        String who = event.by().equals(TicketEvent.SYSTEM) ? community.name() : voice.nameOf(event.by());
        whistle(event.call(), event.call().members(), who, after);
    }

    private void whistle(PartyCall call, List<String> members, String who, Ticket after) {
        Map<String, String> holes = holes(call, after);
        String reason = call.reason();
        holes.put("reason", reason == null ? "" : TicketWords.clipped(reason));
        holes.put("who", who);
        for (String member : members) {
            voice.person(member, Kind.WHISTLE, reason == null ? "whistle.plain" : "whistle", after, holes)
                    .ifPresent(s -> voice.say(s.with(new Buttons(replies).called(after))
                            .showing(Voice.firstOf(after.matter().images()))));
        }
    }

    /** Who was called is away: whoever answers in their place is called, and they need not any more. */
    void passedOn(Ticket before, TicketEvent.CalledOthers event, Ticket after) {
        PartyCall call = event.call();
        Map<String, String> holes = holes(call, after);
        holes.put(
                "people",
                String.join("、", call.members().stream().map(voice::nameOf).toList()));
        voice.person(event.by(), Kind.NOTICE, "notice.called.away", after, holes)
                .ifPresent(s -> voice.say(s.retiring()));
        if (call.state() == PartyCall.State.CALLED) {
            callAnew(newlyCalled(before, call), call, after);
        }
    }

    /** Who has the ticket and the leader hear that a party will not come, and why. */
    void returned(TicketEvent.CallReturned event, Ticket after) {
        Map<String, String> holes = holes(event.call(), after);
        String note = event.note();
        holes.put("note", note == null ? "" : TicketWords.clipped(note));
        Set<String> people = new LinkedHashSet<>(
                after.isWaiting() ? after.duty().asked() : List.of(after.duty().assignee()));
        people.add(voice.leader(after));
        people.remove(event.by());
        people.forEach(person -> voice.tell(person, Kind.NOTICE, "notice.called.returned", after, holes));
    }

    /** First the party is asked again, then the leader hears of it as well. */
    void unanswered(Ticket before, PartyCall call, Ticket after) {
        boolean late = call.state() == PartyCall.State.CHECKED_IN;
        List<String> anew = newlyCalled(before, call);
        callAnew(anew, call, after);
        String leader = voice.leader(after);
        boolean answersForIt = isAnswering(leader, call);
        Map<String, String> holes = holes(call, after);
        for (String member : call.members()) {
            if (!anew.contains(member) && !(answersForIt && member.equals(leader))) {
                voice.person(member, Kind.REMIND, late ? "remind.called.late" : "remind.called", after, holes)
                        .ifPresent(s -> voice.say(s.with(new Buttons(replies).called(after))));
            }
        }
        if (!anew.contains(leader) && (late || answersForIt || call.level() > 1)) {
            voice.tell(leader, Kind.ESCALATE, late ? "escalate.called.late" : "escalate.called", after, holes);
        }
    }

    /** Who was not asked before; everybody, where who had checked in is away. */
    private static List<String> newlyCalled(Ticket before, PartyCall call) {
        List<String> known = before.duty()
                .callTo(call.party())
                .filter(earlier -> earlier.state() == call.state())
                .map(PartyCall::members)
                .orElse(List.of());
        return call.members().stream().filter(m -> !known.contains(m)).toList();
    }

    private void callAnew(List<String> people, PartyCall call, Ticket after) {
        String leader = voice.leader(after);
        if (people.contains(leader) && isAnswering(leader, call)) {
            voice.person(leader, Kind.ESCALATE, "escalate.called.away", after, holes(call, after))
                    .ifPresent(s -> voice.say(s.with(new Buttons(replies).called(after))));
        } else {
            whistle(call, people, community.name(), after);
        }
    }

    /** Whether {@code leader} stands in for a party of which nobody is there. */
    private boolean isAnswering(String leader, PartyCall call) {
        return call.members().equals(List.of(leader))
                && community
                        .party(call.party())
                        .filter(p -> p.members().contains(leader))
                        .isEmpty();
    }

    private Map<String, String> holes(PartyCall call, Ticket after) {
        Map<String, String> holes = voice.handler(after);
        holes.put("party", voice.partyName(call.party()));
        Instant until = call.state() == PartyCall.State.CHECKED_IN ? call.until() : call.due();
        holes.put("due", until == null ? "" : new TimeWords(replies).when(until, presence.at()));
        return holes;
    }
}
