package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
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
    /** From which time on a trouble that comes again is 顽疾. */
    public static final int CHRONIC_MIN = 3;

    private final Community community;
    private final Replies replies;
    private final TicketWords words;
    private final Buttons buttons;
    private final Instant now;
    private final List<Saying> said = new ArrayList<>();

    public News(Community community, Replies replies, Router router, Instant now) {
        this.community = community;
        this.replies = replies;
        this.words = new TicketWords(community, replies, router);
        this.buttons = new Buttons(replies);
        this.now = now;
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

    /**
     * What is said when {@code ticket} opens.
     *
     * @param times how often its trouble has come lately, this time included
     */
    public List<Saying> opened(TicketEvent.Opened event, Ticket ticket, int times) {
        List<Saying> all = new ArrayList<>(of(null, event, ticket));
        if (times >= CHRONIC_MIN) {
            Map<String, String> holes = new HashMap<>(group(ticket));
            holes.put("count", Integer.toString(times));
            holes.put("days", Long.toString(Situation.REPEATS_SINCE.toDays()));
            String note = replies.render("assign.chronic", holes);
            all.replaceAll(s -> s.kind() == Kind.ASSIGN ? s.adding(note) : s);
            responsible(ticket)
                    .forEach(person -> toPerson(person, Kind.NOTICE, "notice.chronic", ticket, holes)
                            .ifPresent(all::add));
        }
        return List.copyOf(all);
    }

    /**
     * Who is to see to it that a trouble comes no more: the first of the party that has the matter, or of the property company
     * where the grid has it, and the grid's leader. Who is asked to take the ticket knows already.
     */
    private Set<String> responsible(Ticket ticket) {
        Set<String> people = new LinkedHashSet<>();
        community
                .party(community.routeOf(ticket.matter().category()).to())
                .or(() -> community.parties().stream()
                        .filter(p -> p.kind() == Party.Kind.PROPERTY)
                        .findFirst())
                .flatMap(p -> p.members().stream().findFirst())
                .ifPresent(people::add);
        people.add(leader(ticket));
        people.remove(ticket.duty().assignee());
        return people;
    }

    private void moved(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Escalated escalated) {
            escalated(before, escalated, after);
        } else if (event instanceof TicketEvent.Reminded) {
            toAssignee(Kind.REMIND, after.status().isWaiting() ? "remind.accept" : "remind.resolve", after);
        } else if (event instanceof TicketEvent.Overdue) {
            toPerson(leader(after), Kind.ESCALATE, "escalate.resolve", after, handler(after))
                    .ifPresent(this::say);
            toAssignee(Kind.REMIND, "remind.resolve", after);
        } else if (event instanceof TicketEvent.Urged) {
            toAssignee(Kind.REMIND, "remind.urged", after);
        } else if (event instanceof TicketEvent.Added added) {
            added(added, after);
        } else {
            worked(before, event, after);
        }
    }

    private void worked(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Accepted) {
            accepted(before, after);
        } else if (event instanceof TicketEvent.Arrived) {
            toAudience("status.arrived", after, Map.of("minutes", minutesSince(after.createdAt())), null);
        } else if (event instanceof TicketEvent.Whistled whistled) {
            whistled(whistled, after);
        } else if (event instanceof TicketEvent.CheckedIn checkedIn) {
            withNote("status.checkedin", checkedIn, after, Map.of("party", partyName(checkedIn.party())));
        } else if (event instanceof TicketEvent.PartyDone done) {
            if (after.duty().calls().stream().anyMatch(PartyCall::isOpen)) {
                withNote("status.partydone", done, after, Map.of("party", partyName(done.party())));
            }
        } else if (event instanceof TicketEvent.Returned || event instanceof TicketEvent.HandedOn) {
            tellWhoHadIt(before, event, after);
            ask(after, "assign.again");
        } else if (event instanceof TicketEvent.Resolved resolved) {
            resolved(resolved, after);
        } else if (event instanceof TicketEvent.Reopened) {
            toAudience("status.reopened", after, Map.of(), null);
            ask(after, "assign.again");
        } else if (event instanceof TicketEvent.Rated rated && rated.rating() <= 2) {
            toPerson(leader(after), Kind.ESCALATE, "escalate.rated", after, handler(after))
                    .ifPresent(this::say);
        } else if (event instanceof TicketEvent.Cancelled) {
            cancelled(after);
        } else if (event instanceof TicketEvent.Merged merged) {
            toAudience("status.merged", after, Map.of("into", merged.into()), null);
        }
    }

    private void opened(Ticket ticket) {
        Map<String, String> holes = group(ticket);
        Reporter reporter = ticket.reporter();
        if (ticket.matter().isPrivate()) {
            say(Saying.of(
                    Chat.privateWith(reporter.account()), Kind.ACK, ticket.no(), replies.render("ack.private", holes)));
            if (ticket.chat().isGroup()) {
                say(Saying.of(ticket.chat(), Kind.ANSWER, null, replies.render("group.private"))
                        .mentioning(List.of(reporter.account().user())));
            }
        } else {
            say(Saying.of(ticket.chat(), Kind.ACK, ticket.no(), replies.render(acknowledgement(ticket), holes))
                    .mentioning(mentions(ticket, List.of(reporter)))
                    .answering(ticket.origin().message()));
        }
        ask(ticket, "assign");
        if (ticket.matter().urgency() == Urgency.CRITICAL) {
            toPerson(leader(ticket), Kind.NOTICE, "notice.critical", ticket, handler(ticket))
                    .ifPresent(this::say);
        }
    }

    private static String acknowledgement(Ticket ticket) {
        String category = ticket.matter().category();
        if (category.equals("意见建议/建议")) {
            return "ack.suggestion";
        }
        if (category.endsWith("/政策咨询")) {
            return "ack.inquiry";
        }
        return switch (ticket.matter().urgency()) {
            case CRITICAL -> "ack.group.critical";
            case URGENT -> "ack.group.urgent";
            case NORMAL -> PlaceWords.forGroup(ticket.matter().place()).isEmpty() ? "ack.noplace" : "ack.group";
        };
    }

    /** Asks who has it now to take it. */
    private void ask(Ticket ticket, String key) {
        toPerson(ticket.duty().assignee(), Kind.ASSIGN, key, ticket, handler(ticket))
                .ifPresent(s -> say(s.with(buttons.asked(ticket, community.parties()))
                        .showing(firstOf(ticket.matter().images()))));
    }

    private void escalated(Ticket before, TicketEvent.Escalated event, Ticket after) {
        if (event.step() == before.duty().step()) {
            toAssignee(Kind.REMIND, "remind.accept", after);
            return;
        }
        boolean toLeader = event.assignee().equals(leader(after));
        if (toLeader) {
            Map<String, String> holes = handler(after);
            holes.put("who", words.nameOf(before.duty().assignee()));
            toPerson(event.assignee(), Kind.ESCALATE, "escalate.accept", after, holes)
                    .ifPresent(s -> say(s.with(buttons.asked(after, community.parties()))));
        } else {
            ask(after, "assign.again");
        }
    }

    private void accepted(Ticket before, Ticket after) {
        toAudience("status.accepted", after, Map.of(), null);
        String taker = after.duty().assignee();
        for (int i = 0; i <= before.duty().step(); i++) {
            String asked = before.duty().ladder().steps().get(i).person();
            if (!asked.equals(taker)) {
                toPerson(asked, Kind.NOTICE, "answer.taken", after, handler(after))
                        .ifPresent(this::say);
            }
        }
    }

    /** Whoever loses a ticket without having given it away. */
    private void tellWhoHadIt(Ticket before, TicketEvent event, Ticket after) {
        String had = before.duty().assignee();
        if (!had.equals(event.by()) && !had.equals(after.duty().assignee())) {
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
        Map<String, String> holes = handler(after);
        String reason = event.call().reason();
        holes.put("reason", reason == null ? "" : TicketWords.clipped(reason));
        holes.put("who", words.nameOf(event.by()));
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
        String text = replies.render(note == null ? "survey.plain" : "survey", holes);
        for (Reporter reporter : after.audience()) {
            say(Saying.of(Chat.privateWith(reporter.account()), Kind.SURVEY, after.no(), text)
                    .with(buttons.survey(after)));
        }
    }

    private void added(TicketEvent.Added event, Ticket after) {
        boolean byAssignee = after.duty().assignee().equals(event.by());
        if (!byAssignee && after.status().isOpen()) {
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
        for (Reporter reporter : people) {
            say(Saying.of(Chat.privateWith(reporter.account()), Kind.STATUS, ticket.no(), text)
                    .showing(image));
        }
    }

    private void toAssignee(Kind kind, String key, Ticket ticket) {
        toPerson(ticket.duty().assignee(), kind, key, ticket, handler(ticket)).ifPresent(this::say);
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

    private String leader(Ticket ticket) {
        return community.grid(ticket.duty().grid()).map(Grid::leader).orElse("");
    }

    private String partyName(String id) {
        return community.party(id).map(Party::name).orElse(id);
    }

    private String minutesSince(Instant from) {
        return Long.toString(Math.max(1, Duration.between(from, now).toMinutes()));
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
