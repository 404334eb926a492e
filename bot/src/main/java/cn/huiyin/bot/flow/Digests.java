package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.dispatch.TicketWords;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts several pieces of news for one chat together into one: a line a ticket, saying how it stands now; pure.
 *
 * @param desk holds the wordings
 */
public record Digests(Desk desk, Directory directory) {
    /** As many as fit into one message of the narrowest platform (2,048 bytes). */
    static final int LINES_MAX = 25;

    private static final int BUTTONS_MAX = 6;
    private static final Set<Kind> CAN_BE_TOGETHER =
            EnumSet.of(Kind.ACK, Kind.JOINED, Kind.STATUS, Kind.NOTICE, Kind.REMIND, Kind.ASSIGN);

    /** Whether {@code delivery} may lose its own message: ordinary news of a ticket that leaves buttons as they are. */
    static boolean canBeTogether(Delivery delivery) {
        return !delivery.urgent()
                && !delivery.confidential()
                && !delivery.retires()
                && delivery.ticket() != null
                && CAN_BE_TOGETHER.contains(delivery.kind());
    }

    /** Those of {@code front} that may go together: none of them overtakes news of its ticket that must stand alone. */
    static List<Delivery> fitting(List<Delivery> front) {
        List<Delivery> some = new ArrayList<>();
        Set<String> alone = new HashSet<>();
        for (Delivery delivery : front) {
            String no = delivery.ticket();
            if (canBeTogether(delivery) && !alone.contains(no)) {
                some.add(delivery);
            } else if (no != null) {
                alone.add(no);
            }
        }
        return some;
    }

    /** The tickets that {@code deliveries} are about. */
    static List<String> numbers(List<Delivery> deliveries) {
        return deliveries.stream()
                .flatMap(d -> Optional.ofNullable(d.ticket()).stream())
                .distinct()
                .toList();
    }

    /**
     * One message instead of {@code deliveries}, which all go to the same chat.
     *
     * @param situation holds their tickets
     */
    Delivery together(List<Delivery> deliveries, Situation situation, Instant now) {
        Delivery first = deliveries.get(0);
        List<Ticket> tickets = numbers(deliveries).stream()
                .flatMap(no -> situation.ticket(no).stream())
                .toList();
        Set<String> mentions = new LinkedHashSet<>();
        deliveries.forEach(d -> mentions.addAll(d.mentions()));
        StringBuilder text = new StringBuilder(
                desk.replies().render("digest.header", Map.of("count", Integer.toString(tickets.size()))));
        for (Ticket ticket : tickets) {
            text.append('\n').append(line(ticket, first.to().isGroup(), now));
        }
        return new Delivery(
                "digest-" + first.id(),
                first.to(),
                Kind.DIGEST,
                null,
                text.toString(),
                List.copyOf(mentions),
                null,
                buttons(deliveries),
                null,
                false,
                null,
                false);
    }

    private String line(Ticket ticket, boolean forGroup, Instant now) {
        Community community = directory.community(ticket.community()).orElseThrow();
        TicketWords words = desk.words(community);
        Map<String, String> holes = forGroup ? words.forGroup(ticket, now) : words.forHandler(ticket, now);
        return desk.replies().render("digest.line", holes);
    }

    /** What was to be accepted can still be accepted. */
    private static List<Button> buttons(List<Delivery> deliveries) {
        List<Button> all = new ArrayList<>();
        deliveries.stream()
                .filter(d -> d.kind() == Kind.ASSIGN)
                .limit(BUTTONS_MAX)
                .forEach(d -> all.add(
                        new Button(Verb.ACCEPT.word() + " #" + d.ticket(), Verb.ACCEPT.word() + " #" + d.ticket())));
        return all;
    }
}
