package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.roster.Roster;
import cn.huiyin.bot.ticket.Duty;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the holes of a sentence about a ticket are filled with; pure.
 *
 * @param community where the ticket is, for people's names
 */
public record TicketWords(Community community, Replies replies, Router router) {
    private static final int TEXT_CHARS_MAX = 300;

    /** Holes that a group may read: no room, no names of residents, no report. */
    public Map<String, String> forGroup(Ticket ticket, Instant now) {
        Map<String, String> holes = common(ticket, now);
        holes.put("place", orUnknown(PlaceWords.forGroup(ticket.matter().place())));
        return holes;
    }

    /** Holes for those who take the ticket. */
    public Map<String, String> forHandler(Ticket ticket, Instant now) {
        Map<String, String> holes = common(ticket, now);
        holes.put("place", orUnknown(PlaceWords.forHandler(ticket.matter().place())));
        holes.put("text", clipped(ticket.matter().text()));
        String reporter = ticket.reporter().name();
        Source source = ticket.origin().source();
        holes.put(
                "reporter",
                (reporter.isBlank() ? replies.render("word.resident") : reporter)
                        + (source == Source.CHAT ? "" : replies.render("source." + source.word())));
        return holes;
    }

    /** As much of {@code text} as fits into a message that people read on a phone; no character is cut in two. */
    public static String clipped(String text) {
        if (text.length() <= TEXT_CHARS_MAX) {
            return text;
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(TEXT_CHARS_MAX - 1));
        return text.substring(0, inPair ? TEXT_CHARS_MAX - 1 : TEXT_CHARS_MAX) + "…";
    }

    /** How {@code id} is called. */
    public String nameOf(String id) {
        return community.person(id).map(Person::name).orElse(id);
    }

    /** Who has it; of several who are asked together, the roster or the party they are of. */
    private String who(Duty duty) {
        Roster roster = community
                .rosters()
                .get(String.valueOf(duty.ladder().steps().get(duty.step()).roster()));
        if (duty.asked().size() > 1 && roster != null) {
            return roster.name();
        }
        return duty.asked().size() > 1
                ? community.parties().stream()
                        .filter(p -> p.members().containsAll(duty.asked()))
                        .findFirst()
                        .map(Party::name)
                        .orElseGet(() -> nameOf(duty.assignee()))
                : nameOf(duty.assignee());
    }

    private Map<String, String> common(Ticket ticket, Instant now) {
        TimeWords times = new TimeWords(replies);
        Map<String, String> holes = new HashMap<>();
        holes.put("no", ticket.no());
        holes.put("subcategory", ticket.matter().subcategory());
        holes.put("who", who(ticket.duty()));
        holes.put("status", replies.render("title." + ticket.status().word()));
        holes.put(
                "urgency",
                replies.render("urgency." + ticket.matter().urgency().name().toLowerCase(Locale.ROOT)));
        holes.put(
                "within",
                times.length(router.terms(
                                community,
                                ticket.matter().category(),
                                ticket.matter().urgency())
                        .accept()));
        holes.put("since", times.when(ticket.progress().updatedAt(), now));
        Instant due = ticket.dues().accept() != null
                ? ticket.dues().accept()
                : ticket.dues().resolve();
        holes.put("due", due == null ? "" : times.when(due, now));
        return holes;
    }

    private String orUnknown(String place) {
        return place.isEmpty() ? replies.render("word.noplace") : place;
    }
}
