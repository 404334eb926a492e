package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.rules.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final Instant now;
    private final Voice voice;
    private final WorkNews work;

    /** @param presence who is there now */
    public News(Community community, Replies replies, Router router, Presence presence) {
        this.community = community;
        this.replies = replies;
        this.now = presence.at();
        this.voice = new Voice(community, replies, router, presence);
        this.work = new WorkNews(voice, community, replies, presence);
    }

    /**
     * What is said when {@code event} leads from {@code before} to {@code after}.
     *
     * @param before null when the ticket opens
     */
    public List<Saying> of(@Nullable Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Opened) {
            opened(after);
        } else if (before != null) {
            moved(before, event, after);
        }
        return voice.taken();
    }

    /**
     * What is said when {@code ticket} opens.
     *
     * @param times how often its trouble has come lately, this time included
     */
    public List<Saying> opened(TicketEvent.Opened event, Ticket ticket, int times) {
        List<Saying> ordinary = of(null, event, ticket);
        return times < CHRONIC_MIN
                ? ordinary
                : new ChronicNews(community, replies, ticket, times).with(ordinary, voice.group(ticket));
    }

    private void moved(Ticket before, TicketEvent event, Ticket after) {
        if (!work.tells(before, event, after)) {
            heardByAll(before, event, after);
        }
    }

    private void heardByAll(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Accepted) {
            voice.audience("status.accepted", after, Map.of(), null);
            counted(after);
            work.taken(before, after);
        } else if (event instanceof TicketEvent.Departed) {
            voice.audience("status.departed", after, Map.of(), null);
        } else if (event instanceof TicketEvent.Arrived arrived) {
            arrived(arrived, after);
        } else if (event instanceof TicketEvent.Paused paused) {
            paused(paused, after);
        } else if (event instanceof TicketEvent.Resolved resolved) {
            resolved(resolved, after);
        } else if (event instanceof TicketEvent.Reopened) {
            voice.audience("status.reopened", after, Map.of(), null);
            voice.ask(after, "assign.again");
            work.tellWhoDealtWithIt(before, after);
        } else if (event instanceof TicketEvent.Declined declined) {
            declined(declined, after);
        } else if (event instanceof TicketEvent.Cancelled) {
            cancelled(after);
        } else if (event instanceof TicketEvent.Merged merged) {
            voice.audience("status.merged", after, Map.of("into", merged.into()), null);
        } else {
            ofParties(before, event, after);
        }
    }

    /** A party that was called in is named as such: the group need not know who of it came. */
    private void arrived(TicketEvent.Arrived event, Ticket after) {
        String who = after.duty().isHeldBy(event.by())
                ? voice.nameOf(event.by())
                : after.duty()
                        .callOf(event.by())
                        .map(call -> voice.partyName(call.party()))
                        .orElseGet(() -> voice.nameOf(event.by()));
        Map<String, String> holes = Map.of("who", who, "took", took(since(after)));
        voice.audience("status.arrived", after, holes, Voice.firstOf(event.images()));
    }

    /** When the report came, or came back. */
    private static Instant since(Ticket ticket) {
        Instant reopened = ticket.progress().milestones().reopened();
        return reopened == null ? ticket.createdAt() : reopened;
    }

    /** Of a question to the lawyers the group hears that there is one, and nothing of it. */
    private void counted(Ticket after) {
        if (!after.chat().isGroup() || !after.matter().isPrivate()) {
            return;
        }
        community
                .party(community.routeOf(after.matter().category()).to())
                .filter(p -> p.kind() == Party.Kind.LAWYER
                        && p.members().contains(after.duty().assignee()))
                .ifPresent(p -> voice.say(Saying.of(
                        after.chat(),
                        Kind.STATUS,
                        null,
                        replies.render("status.accepted.lawyer", Map.of("party", p.name())))));
    }

    private void ofParties(Ticket before, TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Whistled whistled) {
            work.calls().called(whistled, after);
            // Who is called in again need not be announced again.
            if (before.duty()
                    .callTo(whistled.call().party())
                    .filter(PartyCall::isOpen)
                    .isEmpty()) {
                voice.audience("status.whistled", after, party(whistled.call()), null);
            }
        } else if (event instanceof TicketEvent.CheckedIn checkedIn) {
            voice.noted("status.checkedin", checkedIn, after, party(checkedIn.call()));
        } else if (event instanceof TicketEvent.PartyDone done
                && after.duty().calls().stream().anyMatch(PartyCall::isOpen)) {
            voice.noted("status.partydone", done, after, party(done.call()));
        }
    }

    private Map<String, String> party(PartyCall call) {
        return Map.of("party", voice.partyName(call.party()));
    }

    private void opened(Ticket ticket) {
        Map<String, String> holes = voice.group(ticket);
        Reporter reporter = ticket.reporter();
        if (ticket.matter().isPrivate()) {
            holes.put("party", voice.routeParty(ticket));
            String key = ticket.duty().isUnconfirmed() ? "ack.private.confirm" : "ack.private";
            voice.say(
                    Saying.of(Chat.privateWith(reporter.account()), Kind.ACK, ticket.no(), replies.render(key, holes)));
            boolean filed = ticket.origin().source() != Source.CHAT;
            if (ticket.chat().isGroup() && !filed) {
                voice.say(Saying.of(ticket.chat(), Kind.ANSWER, null, replies.render("group.private"))
                        .mentioning(List.of(reporter.account().user())));
            }
        } else {
            voice.say(Saying.of(ticket.chat(), Kind.ACK, ticket.no(), replies.render(acknowledgement(ticket), holes))
                    .mentioning(Voice.mentions(ticket, List.of(reporter)))
                    .answering(ticket.origin().message()));
        }
        voice.ask(ticket, "assign");
        if (ticket.matter().urgency() == Urgency.CRITICAL) {
            voice.leader(Kind.NOTICE, "notice.critical", ticket);
        }
    }

    private static String acknowledgement(Ticket ticket) {
        if (ticket.origin().source() == Source.DEVICE) {
            return "ack.device";
        }
        String category = ticket.matter().category();
        if (category.equals("意见建议/建议")) {
            return "ack.suggestion";
        }
        if (category.endsWith("/政策咨询")) {
            return "ack.inquiry";
        }
        boolean nowhere = PlaceWords.forGroup(ticket.matter().place()).isEmpty();
        if (category.endsWith("/移车") && Masking.plateIn(ticket.matter().text()).isPresent()) {
            return "ack.group.plate";
        }
        return switch (ticket.matter().urgency()) {
            case CRITICAL -> nowhere ? "ack.group.critical.noplace" : "ack.group.critical";
            case URGENT -> "ack.group.urgent";
            case NORMAL -> nowhere ? "ack.noplace" : "ack.group";
        };
    }

    /** Whoever waits for it hears why it was refused, each alone. */
    private void declined(TicketEvent.Declined event, Ticket after) {
        Map<String, String> holes = voice.group(after);
        String note = event.note();
        holes.put("note", note == null ? "" : TicketWords.clipped(Masking.masked(note)));
        holes.put("who", voice.nameOf(event.by()));
        for (Reporter reporter : Voice.listeners(after.audience(), after)) {
            voice.say(Saying.of(
                    Chat.privateWith(reporter.account()),
                    Kind.STATUS,
                    after.no(),
                    replies.render("status.declined", holes)));
        }
    }

    /** The question goes to who reported, alone; the group need not read it. */
    private void paused(TicketEvent.Paused event, Ticket after) {
        Map<String, String> holes = voice.group(after);
        String question = event.note();
        holes.put("question", question == null ? "" : TicketWords.clipped(question));
        holes.put("who", voice.nameOf(event.by()));
        voice.say(Saying.of(
                Chat.privateWith(after.reporter().account()),
                Kind.ASK,
                after.no(),
                replies.render("ask.handler", holes)));
    }

    private void resolved(TicketEvent.Resolved event, Ticket after) {
        boolean micro = community.grid(after.duty().grid()).stream()
                .flatMap(g -> g.microgrids().stream())
                .anyMatch(m ->
                        m.id().equals(after.duty().microgrid()) && m.workers().contains(event.by()));
        voice.noted(
                micro ? "status.resolved.micro" : "status.resolved",
                event,
                after,
                Map.of("who", voice.nameOf(event.by())));
        Map<String, String> holes = voice.group(after);
        String note = event.note();
        holes.put("note", note == null ? "" : TicketWords.clipped(Masking.masked(note)));
        List<Reporter> raters = Voice.listeners(after.audience(), after).stream()
                .filter(r -> !isHandler(r, after))
                .toList();
        for (Reporter reporter : raters) {
            String key = community.courier(reporter.account()).isPresent() ? "survey.courier" : "survey";
            String text = replies.render(note == null ? key + ".plain" : key, holes);
            voice.say(Saying.of(Chat.privateWith(reporter.account()), Kind.SURVEY, after.no(), text)
                    .with(new Buttons(replies).survey(after)));
        }
    }

    /** Nobody is asked how well they did themselves, not even who filed the matter for somebody else. */
    private boolean isHandler(Reporter reporter, Ticket ticket) {
        return community
                .owner(reporter.account())
                .filter(p -> ticket.duty().isHeldBy(p.id()))
                .isPresent();
    }

    /** How long it took since {@code from}, as people say it: 8分20秒. */
    private String took(Instant from) {
        return new TimeWords(replies).took(Duration.between(from, now));
    }

    /** Those who were to do something need not any more; those who only followed hear that nobody will. */
    private void cancelled(Ticket after) {
        work.cancelled(after);
        if (!after.followers().isEmpty()) {
            voice.all(after.followers(), "status.cancelled", after, voice.group(after), null);
        }
    }
}
