package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.Visit;
import cn.huiyin.rules.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of what happened to a ticket, and in which words; pure. What the one who did it hears back is not news: that is
 * the answer to their command.
 */
public final class News {
    private final Community community;
    private final Replies replies;
    private final TicketWords words;
    private final Buttons buttons;
    private final Presence presence;
    private final Instant now;
    private final List<Saying> said = new ArrayList<>();

    /** @param presence who is there now */
    public News(Community community, Replies replies, Router router, Presence presence) {
        this.community = community;
        this.replies = replies;
        this.words = new TicketWords(community, replies, router);
        this.buttons = new Buttons(replies);
        this.presence = presence;
        this.now = presence.at();
    }

    /**
     * What is said when {@code event} leads from {@code before} to {@code after}.
     *
     * @param before null when the ticket opens
     */
    public List<Saying> of(@Nullable Ticket before, TicketEvent event, Ticket after) {
        said.clear();
        if (event instanceof TicketEvent.Opened) {
            opened(after);
        } else if (before != null) {
            moved(before, event, after);
        }
        return List.copyOf(said);
    }

    private void moved(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Escalated escalated) {
            escalated(before, escalated, after);
        } else if (event instanceof TicketEvent.Reminded reminded) {
            toHolders(Kind.REMIND, reminder(reminded, after), after);
        } else if (event instanceof TicketEvent.Overdue) {
            toPerson(leader(after), Kind.ESCALATE, "escalate.resolve", after, handler(after))
                    .ifPresent(this::say);
            toHolders(Kind.REMIND, "remind.resolve", after);
        } else if (event instanceof TicketEvent.Urged) {
            toHolders(Kind.REMIND, "remind.urged", after);
        } else if (event instanceof TicketEvent.Added added) {
            added(added, after);
        } else {
            worked(before, event, after);
        }
    }

    private void worked(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Accepted) {
            accepted(before, after);
        } else if (event instanceof TicketEvent.Departed) {
            toAudience("status.departed", after, Map.of(), null);
        } else if (event instanceof TicketEvent.Arrived arrived) {
            toAudience("status.arrived", after, Map.of("took", took(after.createdAt())), firstOf(arrived.images()));
        } else if (event instanceof TicketEvent.Late) {
            toPerson(leader(after), Kind.ESCALATE, "escalate.arrive", after, handler(after))
                    .ifPresent(this::say);
        } else if (event instanceof TicketEvent.Paused paused) {
            paused(paused, after);
        } else if (event instanceof TicketEvent.Resumed) {
            toHolders(Kind.REMIND, "remind.resumed", after);
        } else if (event instanceof TicketEvent.Resolved resolved) {
            resolved(resolved, after);
        } else if (event instanceof TicketEvent.VisitAsked asked) {
            visitAsked(asked.visit(), after);
        } else if (event instanceof TicketEvent.Cancelled) {
            cancelled(after);
        } else if (event instanceof TicketEvent.Merged merged) {
            toAudience("status.merged", after, Map.of("into", merged.into()), null);
        } else {
            passed(before, event, after);
        }
    }

    /** Somebody else is to do something about it. */
    private void passed(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Reopened) {
            toAudience("status.reopened", after, Map.of(), null);
            ask(after, "assign.again");
            tellWhoDealtWithIt(before, after);
        } else if (event instanceof TicketEvent.Relieved) {
            askThose(after, "assign.again", newlyAsked(before, after));
        } else if (event instanceof TicketEvent.TakenBack) {
            toPerson(before.duty().assignee(), Kind.NOTICE, "notice.takenback", after, handler(after))
                    .ifPresent(this::say);
            ask(after, "assign.again");
        } else if (event instanceof TicketEvent.Returned || event instanceof TicketEvent.HandedOn) {
            tellWhoHadIt(before, event, after);
            askThose(after, "assign.again", newlyAsked(before, after));
        } else if (event instanceof TicketEvent.Whistled whistled) {
            whistled(whistled, after);
        } else if (event instanceof TicketEvent.CheckedIn checkedIn) {
            withNote(
                    "status.checkedin",
                    checkedIn,
                    after,
                    Map.of("party", partyName(checkedIn.call().party())));
        } else if (event instanceof TicketEvent.PartyDone done) {
            if (after.duty().calls().stream().anyMatch(PartyCall::isOpen)) {
                withNote(
                        "status.partydone",
                        done,
                        after,
                        Map.of("party", partyName(done.call().party())));
            }
        } else if (event instanceof TicketEvent.Unanswered missed) {
            unanswered(missed.call(), after);
        }
    }

    private void opened(Ticket ticket) {
        Map<String, String> holes = group(ticket);
        Reporter reporter = ticket.reporter();
        if (ticket.matter().isPrivate()) {
            say(Saying.of(
                    Chat.privateWith(reporter.account()), Kind.ACK, ticket.no(), replies.render("ack.private", holes)));
            boolean filed = ticket.origin().source() != Source.CHAT;
            if (ticket.chat().isGroup() && !filed) {
                say(Saying.of(ticket.chat(), Kind.ANSWER, null, replies.render("group.private"))
                        .mentioning(List.of(reporter.account().user())));
            }
        } else {
            say(Saying.of(ticket.chat(), Kind.ACK, ticket.no(), replies.render(Acknowledgement.of(ticket), holes))
                    .mentioning(mentions(ticket, List.of(reporter)))
                    .answering(ticket.origin().message()));
        }
        ask(ticket, "assign");
        if (ticket.matter().urgency() == Urgency.CRITICAL) {
            toPerson(leader(ticket), Kind.NOTICE, "notice.critical", ticket, handler(ticket))
                    .ifPresent(this::say);
        }
    }

    /** Asks who has it now to take it. */
    private void ask(Ticket ticket, String key) {
        askThose(ticket, key, ticket.duty().asked());
    }

    private void askThose(Ticket ticket, String key, List<String> people) {
        for (String person : people) {
            toPerson(person, Kind.ASSIGN, key, ticket, handler(ticket))
                    .ifPresent(s -> say(s.with(buttons.asked(ticket, community.parties()))
                            .showing(firstOf(ticket.matter().images()))));
        }
    }

    private static List<String> newlyAsked(Ticket before, Ticket after) {
        return after.duty().asked().stream()
                .filter(p -> before.duty().isTaken() || !before.duty().asked().contains(p))
                .toList();
    }

    private static String reminder(TicketEvent.Reminded event, Ticket after) {
        if (after.isWaiting()) {
            return "remind.accept";
        }
        boolean silent =
                event.clock().equals(Clock.Kind.STALL.word()) || event.clock().equals(Clock.Kind.TAKE_BACK.word());
        return silent ? "remind.silent" : "remind.resolve";
    }

    private void escalated(Ticket before, TicketEvent.Escalated event, Ticket after) {
        if (newlyAsked(before, after).isEmpty()) {
            toHolders(Kind.REMIND, "remind.accept", after);
            return;
        }
        boolean toBackstop = after.duty().ladder().steps().get(event.step()).tier() == Ladder.Tier.BACKSTOP;
        if (event.asked().contains(leader(after)) || toBackstop) {
            Map<String, String> holes = handler(after);
            holes.put("who", handler(before).get("who"));
            event.asked()
                    .forEach(p -> toPerson(p, Kind.ESCALATE, "escalate.accept", after, holes)
                            .ifPresent(s -> say(s.with(buttons.asked(after, community.parties())))));
            return;
        }
        before.duty().asked().stream()
                .filter(event.asked()::contains)
                .forEach(p -> toPerson(p, Kind.REMIND, "remind.accept", after, handler(after))
                        .ifPresent(this::say));
        askThose(after, "assign.again", newlyAsked(before, after));
    }

    private void accepted(Ticket before, Ticket after) {
        toAudience("status.accepted", after, Map.of(), null);
        Set<String> asked = new LinkedHashSet<>(before.duty().asked());
        for (int i = 0; i <= before.duty().step(); i++) {
            asked.addAll(before.duty().ladder().steps().get(i).people());
        }
        asked.remove(after.duty().assignee());
        asked.removeIf(presence::isAway);
        asked.forEach(p ->
                toPerson(p, Kind.NOTICE, "answer.taken", after, handler(after)).ifPresent(this::say));
    }

    /** The question goes to who reported, alone; the group need not read it. */
    private void paused(TicketEvent.Paused event, Ticket after) {
        Map<String, String> holes = group(after);
        String question = event.note();
        holes.put("question", question == null ? "" : TicketWords.clipped(question));
        holes.put("who", words.nameOf(event.by()));
        say(Saying.of(
                Chat.privateWith(after.reporter().account()),
                Kind.ASK,
                after.no(),
                replies.render("ask.handler", holes)));
    }

    /** First the party is asked again, then the leader hears of it as well. */
    private void unanswered(PartyCall call, Ticket after) {
        boolean late = call.state() == PartyCall.State.CHECKED_IN;
        Map<String, String> holes = calledHoles(call, after);
        for (String member : call.members()) {
            toPerson(member, Kind.REMIND, late ? "remind.called.late" : "remind.called", after, holes)
                    .ifPresent(s -> say(s.with(buttons.called(after))));
        }
        if (late || call.level() > 1) {
            toPerson(leader(after), Kind.ESCALATE, late ? "escalate.called.late" : "escalate.called", after, holes)
                    .ifPresent(this::say);
        }
    }

    private Map<String, String> calledHoles(PartyCall call, Ticket after) {
        Map<String, String> holes = handler(after);
        holes.put("party", partyName(call.party()));
        Instant until = call.state() == PartyCall.State.CHECKED_IN ? call.until() : call.due();
        holes.put("due", until == null ? "" : new TimeWords(replies).when(until, now));
        return holes;
    }

    private void visitAsked(Visit visit, Ticket after) {
        Integer rating = after.progress().rating();
        boolean low = rating != null && rating <= 2;
        toPerson(
                        visit.visitor(),
                        low ? Kind.ESCALATE : Kind.REMIND,
                        low ? "escalate.rated" : "remind.visit",
                        after,
                        handler(after))
                .ifPresent(this::say);
    }

    /** A ticket that comes back while who had it is off duty goes to others; they hear of it all the same. */
    private void tellWhoDealtWithIt(Ticket before, Ticket after) {
        String had = before.duty().assignee();
        if (!after.duty().isHeldBy(had) && !presence.isAway(had)) {
            toPerson(had, Kind.NOTICE, "notice.reopened", after, handler(after)).ifPresent(this::say);
        }
    }

    /** Whoever loses a ticket without having given it away. */
    private void tellWhoHadIt(Ticket before, TicketEvent event, Ticket after) {
        String had = before.duty().assignee();
        if (!had.equals(event.by()) && !after.duty().isHeldBy(had)) {
            toPerson(had, Kind.NOTICE, "status.handedon", after, handler(after)).ifPresent(this::say);
        }
    }

    /** Those who were to do something need not any more; those who only followed hear that nobody will. */
    private void cancelled(Ticket after) {
        for (String person : after.duty().involved()) {
            toPerson(person, Kind.NOTICE, "notice.cancelled", after, handler(after))
                    .ifPresent(this::say);
        }
        if (!after.followers().isEmpty()) {
            toAll(after.followers(), "status.cancelled", after, group(after), null);
        }
    }

    private void whistled(TicketEvent.Whistled event, Ticket after) {
        Map<String, String> holes = calledHoles(event.call(), after);
        String reason = event.call().reason();
        holes.put("reason", reason == null ? "" : TicketWords.clipped(reason));
        holes.put("who", event.by().equals(TicketEvent.SYSTEM) ? community.name() : words.nameOf(event.by()));
        for (String member : event.call().members()) {
            toPerson(member, Kind.WHISTLE, reason == null ? "whistle.plain" : "whistle", after, holes)
                    .ifPresent(s -> say(s.with(buttons.called(after))
                            .showing(firstOf(after.matter().images()))));
        }
        toAudience(
                "status.whistled", after, Map.of("party", partyName(event.call().party())), null);
    }

    private void resolved(TicketEvent.Resolved event, Ticket after) {
        boolean micro = community.grid(after.duty().grid()).stream()
                .flatMap(g -> g.microgrids().stream())
                .anyMatch(m ->
                        m.id().equals(after.duty().microgrid()) && m.workers().contains(event.by()));
        withNote(
                micro ? "status.resolved.micro" : "status.resolved",
                event,
                after,
                Map.of("who", words.nameOf(event.by())));
        Map<String, String> holes = group(after);
        String note = event.note();
        holes.put("note", note == null ? "" : TicketWords.clipped(Masking.masked(note)));
        List<Reporter> raters = listeners(after.audience(), after).stream()
                .filter(r -> !isHandler(r, after))
                .toList();
        for (Reporter reporter : raters) {
            String key = community.courier(reporter.account()).isPresent() ? "survey.courier" : "survey";
            String text = replies.render(note == null ? key + ".plain" : key, holes);
            say(Saying.of(Chat.privateWith(reporter.account()), Kind.SURVEY, after.no(), text)
                    .with(buttons.survey(after)));
        }
    }

    private void added(TicketEvent.Added event, Ticket after) {
        if (!after.duty().isHeldBy(event.by()) && after.status().isOpen()) {
            Map<String, String> holes = handler(after);
            String note = event.note();
            holes.put("text", note == null || note.isBlank() ? "［图片］" : TicketWords.clipped(note));
            toPerson(after.duty().assignee(), Kind.NOTICE, "notice.added", after, holes)
                    .ifPresent(s -> say(s.showing(firstOf(event.images()))));
        }
    }

    private void withNote(String key, TicketEvent event, Ticket after, Map<String, String> more) {
        String note = event.note();
        Map<String, String> holes = new HashMap<>(more);
        holes.put("note", note == null ? "" : TicketWords.clipped(Masking.masked(note)));
        toAudience(note == null ? key + ".plain" : key, after, holes, firstOf(event.images()));
    }

    /** To the group where it was said, naming all who wait for news; of a private matter, to each of them alone. */
    private void toAudience(String key, Ticket ticket, Map<String, String> more, @Nullable String image) {
        Map<String, String> holes = group(ticket);
        holes.putAll(more);
        toAll(ticket.audience(), key, ticket, holes, image);
    }

    private void toAll(
            List<Reporter> people, String key, Ticket ticket, Map<String, String> holes, @Nullable String image) {
        String text = replies.render(key, holes);
        if (ticket.chat().isGroup() && !ticket.matter().isPrivate()) {
            say(Saying.of(ticket.chat(), Kind.STATUS, ticket.no(), text)
                    .mentioning(mentions(ticket, people))
                    .showing(image));
            return;
        }
        for (Reporter reporter : listeners(people, ticket)) {
            say(Saying.of(Chat.privateWith(reporter.account()), Kind.STATUS, ticket.no(), text)
                    .showing(image));
        }
    }

    /** A machine hears nothing; whoever joined it does. */
    private static List<Reporter> listeners(List<Reporter> people, Ticket ticket) {
        return ticket.origin().source() == Source.DEVICE
                ? people.stream().filter(p -> !p.equals(ticket.reporter())).toList()
                : people;
    }

    /** Nobody is asked how well they did themselves, not even who filed the matter for somebody else. */
    private boolean isHandler(Reporter reporter, Ticket ticket) {
        return community
                .owner(reporter.account())
                .filter(p -> ticket.duty().isHeldBy(p.id()))
                .isPresent();
    }

    /** To who has it, or to all who are asked. */
    private void toHolders(Kind kind, String key, Ticket ticket) {
        List<String> people = ticket.duty().isTaken()
                ? List.of(ticket.duty().assignee())
                : ticket.duty().asked();
        people.forEach(p -> toPerson(p, kind, key, ticket, handler(ticket)).ifPresent(this::say));
    }

    private Optional<Saying> toPerson(String person, Kind kind, String key, Ticket ticket, Map<String, String> holes) {
        return community
                .person(person)
                .flatMap(p -> p.accountNear(ticket.chat().channel()))
                .map(a -> Saying.of(Chat.privateWith(a), kind, ticket.no(), replies.render(key, holes)));
    }

    private void say(Saying saying) {
        said.add(saying);
    }

    private Map<String, String> group(Ticket ticket) {
        return words.forGroup(ticket, now);
    }

    private Map<String, String> handler(Ticket ticket) {
        return words.forHandler(ticket, now);
    }

    /** The grid's leader, or who stands in for them. */
    private String leader(Ticket ticket) {
        return community
                .grid(ticket.duty().grid())
                .map(Grid::leader)
                .map(leader -> presence.standIn(leader).orElse(leader))
                .orElse("");
    }

    private String partyName(String id) {
        return community.party(id).map(Party::name).orElse(id);
    }

    /** How long it took since {@code from}, as people say it: 8分20秒. */
    private String took(Instant from) {
        return new TimeWords(replies).took(Duration.between(from, now));
    }

    private static List<String> mentions(Ticket ticket, List<Reporter> people) {
        return people.stream()
                .map(Reporter::account)
                .filter(a -> a.channel().equals(ticket.chat().channel()))
                .map(Account::user)
                .distinct()
                .toList();
    }

    private static @Nullable String firstOf(List<String> images) {
        return images.isEmpty() ? null : images.get(0);
    }
}
