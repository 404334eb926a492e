package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.Dues;
import cn.huiyin.bot.ticket.Duty;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.rules.Evidence;
import cn.huiyin.rules.Place;
import cn.huiyin.rules.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values with defaults, so that a test states only what matters to it. */
public final class Sample {
    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    public static final String COMMUNITY = "yulan";
    public static final Chat GROUP = Chat.group("hook", "g-1");
    public static final Account RESIDENT = new Account("hook", "u-1");
    public static final String WORKER = "w1";

    private Sample() {}

    public static Message message(String id, String text) {
        return message(GROUP, id, text);
    }

    public static Message message(Chat chat, String id, String text) {
        return new Message(id, NOW, chat, new Message.Sender(RESIDENT, "陈阿姨"), text, List.of(), false, null);
    }

    public static Delivery delivery(String id) {
        return delivery(id, GROUP, false, null);
    }

    public static Delivery delivery(String id, Chat to, boolean urgent, @Nullable Instant notBefore) {
        return new Delivery(
                id, to, Delivery.Kind.STATUS, "1001", "已有人接单", List.of(), null, List.of(), null, urgent, notBefore);
    }

    public static Place place(String building) {
        return new Place("玉兰苑" + building + "幢", "玉兰苑", building, null, null, null, null, List.of(building), null);
    }

    /** A ticket that has just been opened: a dark lamp at building 3. */
    public static Ticket ticket(String no) {
        return ticket(no, COMMUNITY, NOW);
    }

    public static Ticket ticket(String no, String community, Instant at) {
        Ladder ladder = new Ladder(List.of(Ladder.Step.of(Ladder.Tier.GRID, WORKER)));
        return new Ticket(
                no,
                new Ticket.Origin(community, GROUP, "m-" + no, new Reporter(RESIDENT, "陈阿姨"), at, Source.CHAT),
                matter("市政设施/路灯损坏", "3", "玉兰苑3幢门口的灯不亮"),
                List.of(),
                Ticket.Progress.opened(
                        Duty.opened("g1", null, ladder, Presence.everybody(WorkCalendar.of(List.of()), at)),
                        new Dues(at.plusSeconds(600), null, null, null, null, Map.of(), 1),
                        at),
                1);
    }

    public static Matter matter(String category, String building, String text) {
        return new Matter(
                category,
                Urgency.NORMAL,
                false,
                text,
                List.of(),
                place(building),
                "deng-1",
                3,
                List.of(new Evidence("灯不亮", 8, 11)));
    }

    public static Ticket with(Ticket ticket, Matter matter) {
        return new Ticket(
                ticket.no(), ticket.origin(), matter, ticket.followers(), ticket.progress(), ticket.version());
    }

    public static Commit.Write opened(Ticket ticket) {
        return new Commit.Write(null, ticket, List.of(new TicketEvent.Opened(NOW, RESIDENT.user(), ticket)));
    }

    /** What {@code event} makes of {@code before}. */
    public static Commit.Write changed(Ticket before, TicketEvent event) {
        return new Commit.Write(before, before.apply(event), List.of(event));
    }
}
