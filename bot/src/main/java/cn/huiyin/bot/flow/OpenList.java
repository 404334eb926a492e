package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.dispatch.Masking;
import cn.huiyin.bot.dispatch.TimeWords;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 公开问题清单: what is not dealt with, how old it is and until when it should be; pure.
 *
 * @param here the grid whose own tickets stand first, null when there is none
 */
record OpenList(Desk desk, Community community, @Nullable Grid here, Instant now) {
    private static final int LINES_MAX = 10;

    /** @param tickets those that whoever asks may see, at least one */
    String text(List<Ticket> tickets) {
        List<Ticket> sorted = tickets.stream()
                .sorted(Comparator.comparing((Ticket t) -> !isBroken(t))
                        .thenComparing(t -> !isOfThisGrid(t))
                        .thenComparing(Ticket::createdAt))
                .toList();
        Ticket oldest =
                tickets.stream().min(Comparator.comparing(Ticket::createdAt)).orElseThrow();
        Map<String, String> header = holes(oldest);
        header.put("count", Integer.toString(tickets.size()));
        List<String> lines = new ArrayList<>();
        lines.add(desk.replies().render("answer.list", header));
        int shown = sorted.size() < LINES_MAX ? sorted.size() : LINES_MAX - 2;
        sorted.stream().limit(shown).forEach(t -> lines.add(line(t)));
        if (shown < sorted.size()) {
            String rest = Integer.toString(sorted.size() - shown);
            lines.add(desk.replies().render("answer.list.rest", Map.of("count", rest)));
        }
        return String.join("\n", lines);
    }

    private String line(Ticket ticket) {
        String key = isBroken(ticket)
                ? "answer.list.broken"
                : ticket.status() == TicketStatus.RESOLVED ? "answer.list.resolved" : "answer.list.line";
        return desk.replies().render(key, holes(ticket));
    }

    /** 失信单: as long as the community allows has passed, and neither who was asked nor a party that was called in has answered. */
    private boolean isBroken(Ticket ticket) {
        boolean isAnswered = !ticket.isWaiting()
                || ticket.progress().milestones().accepted() != null
                || ticket.duty().calls().stream().anyMatch(c -> c.state() != PartyCall.State.CALLED);
        WorkCalendar calendar = desk.router().defaults().calendar();
        return !isAnswered
                && community
                        .commons()
                        .answer()
                        .filter(answer ->
                                !calendar.due(ticket.createdAt(), answer).isAfter(now))
                        .isPresent();
    }

    private boolean isOfThisGrid(Ticket ticket) {
        return here != null && here.id().equals(ticket.duty().grid());
    }

    private Map<String, String> holes(Ticket ticket) {
        TimeWords times = new TimeWords(desk.replies());
        Map<String, String> holes = new HashMap<>(desk.words(community).forGroup(ticket, now));
        holes.put("place", Masking.masked(holes.getOrDefault("place", "")));
        holes.put("age", times.age(Duration.between(ticket.createdAt(), now)));
        holes.put("due", due(ticket, times));
        return holes;
    }

    private String due(Ticket ticket, TimeWords times) {
        Instant due = ticket.dues().resolve();
        if (due == null) {
            return "";
        }
        return due.isBefore(now)
                ? desk.replies().render("answer.list.overdue", Map.of("due", times.when(due, now)))
                : desk.replies().render("answer.list.due", Map.of("due", times.when(due, now)));
    }
}
