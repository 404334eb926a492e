package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says sentences about a ticket to those who should hear them, and collects what was said; lives as long as its news. */
final class Voice {
    private final Community community;
    private final Replies replies;
    private final TicketWords words;
    private final Buttons buttons;
    private final Presence presence;
    private final Instant now;
    private final List<Saying> said = new ArrayList<>();

    Voice(Community community, Replies replies, Router router, Presence presence) {
        this.community = community;
        this.replies = replies;
        this.words = new TicketWords(community, replies, router);
        this.buttons = new Buttons(replies);
        this.presence = presence;
        this.now = presence.at();
    }

    /** What was said since the last time this was asked. */
    List<Saying> taken() {
        List<Saying> all = List.copyOf(said);
        said.clear();
        return all;
    }

    /** How {@code id} is called. */
    String nameOf(String id) {
        return words.nameOf(id);
    }

    /** To {@code person} alone, if they can be reached. */
    void tell(String person, Kind kind, String key, Ticket ticket, Map<String, String> holes) {
        person(person, kind, key, ticket, holes).ifPresent(this::say);
    }

    /** To {@code person} alone: they need not do anything about it any more. */
    void relieve(String person, String key, Ticket ticket) {
        person(person, Kind.NOTICE, key, ticket, handler(ticket)).ifPresent(s -> say(s.retiring()));
    }

    /** To the leader of the ticket's grid. */
    void leader(Kind kind, String key, Ticket ticket) {
        tell(leader(ticket), kind, key, ticket, handler(ticket));
    }

    /** Asks who has it now to take it. */
    void ask(Ticket ticket, String key) {
        ask(ticket, key, ticket.duty().asked());
    }

    void ask(Ticket ticket, String key, List<String> people) {
        boolean unconfirmed = ticket.duty().isUnconfirmed();
        Map<String, String> holes = handler(ticket);
        holes.put("party", routeParty(ticket));
        for (String person : people) {
            person(person, Kind.ASSIGN, unconfirmed ? "assign.confirm" : key, ticket, holes)
                    .ifPresent(s -> say(s.with(
                                    unconfirmed
                                            ? buttons.unconfirmed(ticket)
                                            : buttons.asked(ticket, community.parties()))
                            .showing(firstOf(ticket.matter().images()))));
        }
    }

    void noted(String key, TicketEvent event, Ticket after, Map<String, String> more) {
        String note = event.note();
        Map<String, String> holes = new HashMap<>(more);
        holes.put("note", note == null ? "" : TicketWords.clipped(Masking.masked(note)));
        audience(note == null ? key + ".plain" : key, after, holes, firstOf(event.images()));
    }

    /** To the group where it was said, naming all who wait for news; of a private matter, to each of them alone. */
    void audience(String key, Ticket ticket, Map<String, String> more, @Nullable String image) {
        Map<String, String> holes = group(ticket);
        holes.putAll(more);
        all(ticket.audience(), key, ticket, holes, image);
    }

    void all(List<Reporter> people, String key, Ticket ticket, Map<String, String> holes, @Nullable String image) {
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
    static List<Reporter> listeners(List<Reporter> people, Ticket ticket) {
        return ticket.origin().source() == Source.DEVICE
                ? people.stream().filter(p -> !p.equals(ticket.reporter())).toList()
                : people;
    }

    /** To who has it, or to all who are asked. */
    void holders(Kind kind, String key, Ticket ticket) {
        List<String> people = ticket.duty().isTaken()
                ? List.of(ticket.duty().assignee())
                : ticket.duty().asked();
        people.forEach(p -> tell(p, kind, key, ticket, handler(ticket)));
    }

    Optional<Saying> person(String person, Kind kind, String key, Ticket ticket, Map<String, String> holes) {
        return community
                .person(person)
                .flatMap(p -> p.accountNear(ticket.chat().channel()))
                .map(a -> Saying.of(Chat.privateWith(a), kind, ticket.no(), replies.render(key, holes)));
    }

    void say(Saying saying) {
        said.add(saying);
    }

    Map<String, String> group(Ticket ticket) {
        return words.forGroup(ticket, now);
    }

    Map<String, String> handler(Ticket ticket) {
        return words.forHandler(ticket, now);
    }

    /** The grid's leader, or who stands in for them. */
    String leader(Ticket ticket) {
        return community
                .grid(ticket.duty().grid())
                .map(Grid::leader)
                .map(leader -> presence.standIn(leader).orElse(leader))
                .orElse("");
    }

    /** The party or role that its route leads to, by the name that people know. */
    String routeParty(Ticket ticket) {
        Route route = community.routeOf(ticket.matter().category());
        return route.role()
                .or(() -> community.party(route.to()).map(Party::name))
                .orElseGet(() -> replies.render("word.grid"));
    }

    String partyName(String id) {
        return community.party(id).map(Party::name).orElse(id);
    }

    static List<String> mentions(Ticket ticket, List<Reporter> people) {
        return people.stream()
                .map(Reporter::account)
                .filter(a -> a.channel().equals(ticket.chat().channel()))
                .map(Account::user)
                .distinct()
                .toList();
    }

    static @Nullable String firstOf(List<String> images) {
        return images.isEmpty() ? null : images.get(0);
    }
}
