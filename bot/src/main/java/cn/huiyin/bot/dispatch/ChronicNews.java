package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.Ticket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said besides when a trouble comes again and again (顽疾); pure.
 *
 * @param times how often it has come lately, this time included
 */
record ChronicNews(Community community, Replies replies, Ticket ticket, int times) {
    /** {@code ordinary}, with a line for who is asked, and with notices for who is to see to it. */
    List<Saying> with(List<Saying> ordinary, Map<String, String> words) {
        Map<String, String> holes = new HashMap<>(words);
        holes.put("count", Integer.toString(times));
        holes.put("days", Long.toString(Situation.REPEATS_SINCE.toDays()));
        String note = replies.render("assign.chronic", holes);
        List<Saying> all = new ArrayList<>(ordinary);
        all.replaceAll(saying -> saying.kind() == Kind.ASSIGN ? saying.adding(note) : saying);
        String notice = replies.render("notice.chronic", holes);
        responsible().stream()
                .flatMap(id -> community.person(id).stream())
                .flatMap(p -> p.accountNear(ticket.chat().channel()).stream())
                .forEach(account -> all.add(Saying.of(Chat.privateWith(account), Kind.NOTICE, ticket.no(), notice)));
        return List.copyOf(all);
    }

    /**
     * The first of the party that has the matter, or of the property company where the grid has it, and the grid's leader. Who is
     * asked to take the ticket knows already.
     */
    private Set<String> responsible() {
        Set<String> people = new LinkedHashSet<>();
        community
                .party(community.routeOf(ticket.matter().category()).to())
                .or(() -> community.parties().stream()
                        .filter(p -> p.kind() == Party.Kind.PROPERTY)
                        .findFirst())
                .flatMap(p -> p.members().stream().findFirst())
                .ifPresent(people::add);
        community.grid(ticket.duty().grid()).map(Grid::leader).ifPresent(people::add);
        people.remove(ticket.duty().assignee());
        people.removeAll(ticket.duty().asked());
        return people;
    }
}
