package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What can be pressed below a message; each press says a command; pure.
 *
 * @param replies holds the labels
 */
public record Buttons(Replies replies) {
    private static final int WHISTLES_MAX = 2;
    private static final String DONE_NOTE = "已处理好";

    /** For somebody who is asked to take {@code ticket}. */
    public List<Button> asked(Ticket ticket, List<Party> parties) {
        List<Button> all = new ArrayList<>();
        all.add(button(Verb.ACCEPT, ticket));
        parties.stream()
                .filter(p -> p.kind() == Party.Kind.DEPARTMENT)
                .limit(WHISTLES_MAX)
                .forEach(p -> all.add(new Button(
                        replies.render("button.whistle", Map.of("party", p.name())),
                        Verb.WHISTLE.word() + " #" + ticket.no() + " " + p.name())));
        return all;
    }

    /** For somebody who is asked whether it goes to those who are to take it. */
    public List<Button> unconfirmed(Ticket ticket) {
        return List.of(button(Verb.CONFIRM, ticket));
    }

    /** For somebody who has taken it; who is waited for says when they set off. */
    public List<Button> accepted(Ticket ticket) {
        return ticket.dues().arrive() == null
                ? List.of(button(Verb.ARRIVE, ticket), done(ticket))
                : List.of(button(Verb.DEPART, ticket), button(Verb.ARRIVE, ticket), done(ticket));
    }

    /** For somebody who is on the way. */
    public List<Button> departed(Ticket ticket) {
        return List.of(button(Verb.ARRIVE, ticket), done(ticket));
    }

    /** For somebody who is on site. */
    public List<Button> arrived(Ticket ticket) {
        return List.of(done(ticket));
    }

    /** For somebody who is called in. */
    public List<Button> called(Ticket ticket) {
        return List.of(button(Verb.CHECK_IN, ticket), done(ticket));
    }

    /** For a resident who is asked how it went. */
    public List<Button> survey(Ticket ticket) {
        return List.of(
                new Button(replies.render("button.rate.good"), "评价 #" + ticket.no() + " 5"),
                new Button(replies.render("button.rate.fair"), "评价 #" + ticket.no() + " 3"),
                new Button(replies.render("button.rate.bad"), "没解决 #" + ticket.no()));
    }

    private static Button button(Verb verb, Ticket ticket) {
        return new Button(verb.word(), verb.word() + " #" + ticket.no());
    }

    private static Button done(Ticket ticket) {
        return new Button(Verb.RESOLVE.word(), Verb.RESOLVE.word() + " #" + ticket.no() + " " + DONE_NOTE);
    }
}
