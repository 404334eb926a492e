package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.Visit;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The news for those who work on a ticket: who is asked, reminded, called in, or need not any more. */
record WorkNews(Voice voice, Community community, Replies replies, Presence presence) {
    /** Whether {@code event} is news for those who work alone; then it was told. */
    boolean tells(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Escalated escalated) {
            escalated(before, escalated, after);
        } else if (event instanceof TicketEvent.Reminded reminded) {
            voice.holders(Kind.REMIND, reminder(reminded, after), after);
        } else if (event instanceof TicketEvent.Overdue) {
            overdue(after);
        } else if (event instanceof TicketEvent.Urged) {
            voice.holders(Kind.REMIND, "remind.urged", after);
        } else if (event instanceof TicketEvent.Added added) {
            added(added, after);
        } else if (event instanceof TicketEvent.Resumed) {
            voice.holders(Kind.REMIND, "remind.resumed", after);
        } else if (event instanceof TicketEvent.Late) {
            voice.leader(Kind.ESCALATE, "escalate.arrive", after);
        } else if (event instanceof TicketEvent.Unanswered missed) {
            calls().unanswered(before, missed.call(), after);
        } else if (event instanceof TicketEvent.VisitAsked asked) {
            visitAsked(asked.visit(), after);
        } else {
            return passesOn(before, event, after);
        }
        return true;
    }

    /** A leader who has it themselves need not be told to urge themselves; who has not taken it yet is reminded of that. */
    private void overdue(Ticket after) {
        if (!after.duty().isHeldBy(voice.leader(after))) {
            voice.leader(Kind.ESCALATE, "escalate.resolve", after);
        }
        if (!after.isWaiting()) {
            voice.holders(Kind.REMIND, "remind.resolve.late", after);
        }
    }

    private boolean passesOn(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.TakenBack) {
            voice.relieve(before.duty().assignee(), "notice.takenback", after);
            voice.ask(after, "assign.again");
        } else if (event instanceof TicketEvent.Confirmed) {
            voice.ask(after, "assign");
        } else if (event instanceof TicketEvent.Unconfirmed) {
            voice.holders(Kind.REMIND, "remind.confirm.late", after);
        } else if (event instanceof TicketEvent.PassedOn) {
            before.duty().asked().forEach(p -> voice.relieve(p, "notice.passedon", after));
            voice.ask(after, "assign.unconfirmed");
        } else if (event instanceof TicketEvent.Relieved relieved) {
            voice.relieve(relieved.by(), "status.handedon", after);
            voice.ask(after, "assign.again", newlyAsked(before, after));
        } else if (event instanceof TicketEvent.CallReturned returned) {
            calls().returned(returned, after);
        } else if (event instanceof TicketEvent.CalledOthers others) {
            calls().passedOn(before, others, after);
        } else if (event instanceof TicketEvent.Returned || event instanceof TicketEvent.HandedOn) {
            tellWhoHadIt(before, event, after);
            voice.ask(after, "assign.again", newlyAsked(before, after));
        } else {
            return false;
        }
        return true;
    }

    /** Whoever was asked as well need not take it any more. */
    void taken(Ticket before, Ticket after) {
        Set<String> asked = new LinkedHashSet<>(before.duty().asked());
        for (int i = 0; i <= before.duty().step(); i++) {
            asked.addAll(before.duty().ladder().steps().get(i).people());
        }
        asked.remove(after.duty().assignee());
        asked.removeIf(presence::isAway);
        asked.forEach(p -> voice.relieve(p, "answer.taken", after));
    }

    /** The news for parties that are called in. */
    CallNews calls() {
        return new CallNews(voice, community, replies, presence);
    }

    /** Nobody has to do anything any more. */
    void cancelled(Ticket after) {
        for (String person : after.duty().involved()) {
            voice.relieve(person, "notice.cancelled", after);
        }
    }

    static List<String> newlyAsked(Ticket before, Ticket after) {
        return after.duty().asked().stream()
                .filter(p -> before.duty().isTaken() || !before.duty().asked().contains(p))
                .toList();
    }

    private String reminder(TicketEvent.Reminded event, Ticket after) {
        if (after.isWaiting()) {
            return waiting(after);
        }
        boolean silent =
                event.clock().equals(Clock.Kind.STALL.word()) || event.clock().equals(Clock.Kind.TAKE_BACK.word());
        return silent ? "remind.silent" : "remind.resolve";
    }

    private String waiting(Ticket after) {
        if (after.duty().isUnconfirmed()) {
            return "remind.confirm";
        }
        Instant due = after.dues().accept();
        return due == null || due.isAfter(presence.at()) ? "remind.accept" : "remind.accept.late";
    }

    void escalated(Ticket before, TicketEvent.Escalated event, Ticket after) {
        if (newlyAsked(before, after).isEmpty()) {
            voice.holders(Kind.REMIND, "remind.accept.late", after);
            return;
        }
        boolean toBackstop = after.duty().ladder().steps().get(event.step()).tier() == Ladder.Tier.BACKSTOP;
        if (event.asked().contains(voice.leader(after)) || toBackstop) {
            Map<String, String> holes = voice.handler(after);
            holes.put("who", voice.handler(before).get("who"));
            event.asked()
                    .forEach(p -> voice.person(p, Kind.ESCALATE, "escalate.accept", after, holes)
                            .ifPresent(s -> voice.say(s.with(new Buttons(replies).asked(after, community.parties())))));
            return;
        }
        before.duty().asked().stream()
                .filter(event.asked()::contains)
                .forEach(p -> voice.person(p, Kind.REMIND, "remind.accept", after, voice.handler(after))
                        .ifPresent(voice::say));
        voice.ask(after, "assign.again", newlyAsked(before, after));
    }

    void visitAsked(Visit visit, Ticket after) {
        boolean low = after.progress().isRatedLow();
        voice.person(
                        visit.visitor(),
                        low ? Kind.ESCALATE : Kind.REMIND,
                        low ? "escalate.rated" : "remind.visit",
                        after,
                        voice.handler(after))
                .ifPresent(voice::say);
    }

    /** A ticket that comes back while who had it is off duty goes to others; they hear of it all the same. */
    void tellWhoDealtWithIt(Ticket before, Ticket after) {
        String had = before.duty().assignee();
        if (!after.duty().isHeldBy(had) && !presence.isAway(had)) {
            voice.tell(had, Kind.NOTICE, "notice.reopened", after, voice.handler(after));
        }
    }

    /** Whoever loses a ticket without having given it away. */
    void tellWhoHadIt(Ticket before, TicketEvent event, Ticket after) {
        String had = before.duty().assignee();
        if (!had.equals(event.by()) && !after.duty().isHeldBy(had)) {
            voice.relieve(had, "status.handedon", after);
        }
    }

    void added(TicketEvent.Added event, Ticket after) {
        if (!after.duty().isHeldBy(event.by()) && after.status().isOpen()) {
            Map<String, String> holes = voice.handler(after);
            String note = event.note();
            holes.put("text", note == null || note.isBlank() ? "［图片］" : TicketWords.clipped(note));
            List<String> people = after.isWaiting()
                    ? after.duty().asked()
                    : List.of(after.duty().assignee());
            people.forEach(person -> voice.person(person, Kind.NOTICE, "notice.added", after, holes)
                    .ifPresent(s -> voice.say(s.showing(Voice.firstOf(event.images())))));
        }
    }
}
