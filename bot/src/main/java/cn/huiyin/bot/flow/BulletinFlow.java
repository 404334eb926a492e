package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.figures.Bulletin;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.figures.Timetable;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bulletins of the communities: a clock for each that is set when it is missing, and what is told when it fires. Which of
 * several instances it fires on does not matter: the commit that tells it removes the clock and sets the next.
 */
final class BulletinFlow {
    private static final Logger LOG = LoggerFactory.getLogger(BulletinFlow.class);

    private final Tickets tickets;
    private final FiguresReader reader;
    private final WorkCalendar calendar;

    BulletinFlow(Tickets tickets, Courses courses, WorkCalendar calendar) {
        this.tickets = tickets;
        this.reader = new FiguresReader(courses);
        this.calendar = calendar;
    }

    /** What is to be done when a bulletin's clock fires: tell {@code bulletin}, or nothing; and set {@code next}. */
    record Turn(Optional<Bulletin> bulletin, Optional<Clock> next) {}

    Timetable timetable(Community community) {
        return new Timetable(calendar, community.bulletins());
    }

    /** Sets the clocks of {@code communities} that are missing, or that the settings have moved. */
    Future<Void> begin(Partition partition, List<Community> communities, Instant now) {
        Future<Void> all = Future.succeededFuture();
        for (Community community : communities) {
            for (Clock.Kind kind : Timetable.KINDS) {
                Optional<Clock> next = timetable(community).next(kind, community.id(), now);
                if (next.isPresent()) {
                    all = all.compose(done -> tickets.keep(partition, next.get(), now));
                }
            }
        }
        return all;
    }

    /** What {@code clock} of {@code community} comes to at {@code now}. */
    Future<Turn> turn(Clock clock, Community community, Instant now) {
        Timetable timetable = timetable(community);
        Optional<Clock> next = timetable.next(clock.kind(), community.id(), now);
        boolean isOff = next.isEmpty();
        if (isOff || Timetable.isTooLate(clock.due(), now)) {
            LOG.warn(
                    "A bulletin was not sent: {}; community={} kind={} due={}",
                    isOff ? "the settings have switched it off" : "its day is over",
                    community.id(),
                    clock.kind(),
                    clock.due());
            return Future.succeededFuture(new Turn(Optional.empty(), next));
        }
        return clock.kind() == Clock.Kind.DAILY && !timetable.isWorkday(clock.due())
                ? atRest(community, timetable.sinceYesterday(clock.due()), now)
                        .map(bulletin -> new Turn(bulletin, next))
                : told(clock.kind(), community, timetable.covered(clock.kind(), clock.due()), now)
                        .map(bulletin -> new Turn(Optional.of(bulletin), next));
    }

    /** The bulletin of {@code kind} as it would be told at {@code now}, what happened this very moment included. */
    Future<Bulletin> asked(Clock.Kind kind, Community community, Instant now) {
        return told(kind, community, timetable(community).covered(kind, now.plusMillis(1)), now);
    }

    /** Covers what its hour says even when it is late: the next begins there. */
    private Future<Bulletin> told(Clock.Kind kind, Community community, Period period, Instant now) {
        return kind == Clock.Kind.DAILY ? reader.daily(community, period, now) : reader.weekly(community, period, now);
    }

    /** On a day of rest only something critical is worth a bulletin. */
    private Future<Optional<Bulletin>> atRest(Community community, Period period, Instant now) {
        return reader.daily(community, period, now)
                .map(bulletin ->
                        Optional.of(bulletin).filter(b -> b.figures().counts().critical() > 0));
    }

    /** The leaders' chats; where there are none, each grid's leader alone. */
    static Collection<Chat> readers(Community community) {
        List<Chat> chats = community.bulletins().chats();
        return chats.isEmpty()
                ? community.grids().stream()
                        .flatMap(grid -> community.person(grid.leader()).stream()
                                .flatMap(p -> p.accountNear(channelOf(grid)).stream()))
                        .map(Chat::privateWith)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : chats;
    }

    private static String channelOf(Grid grid) {
        return grid.groups().stream().findFirst().map(Chat::channel).orElse("");
    }
}
