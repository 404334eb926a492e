package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through a partition for what should have happened and did not: clocks that ran out and have not fired, clocks that are gone
 * though their ticket waits for them (these it sets again), tickets that nothing and nobody moves. It reads page by page, so
 * that other work goes on in between.
 */
public final class Auditor {
    /** So many late clocks are looked at. */
    static final int LATE_MAX = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final int PAGE = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private final Directory directory;
    private final Tickets tickets;
    private final Ledger ledger;
    private final InstantSource time;

    public Auditor(Directory directory, Tickets tickets, Ledger ledger, InstantSource time) {
        this.directory = directory;
        this.tickets = tickets;
        this.ledger = ledger;
        this.time = time;
    }

    /** What is found now. */
    public Future<Finding> look(Partition partition) {
        Future<Finding> all = late(partition);
        for (Community community : directory.communities()) {
            if (Partition.of(community.id()).equals(partition)) {
                for (TicketStatus status : waiting()) {
                    all = all.compose(found -> pages(query(community, status), community, found));
                }
            }
        }
        return all;
    }

    /** Those that somebody or a clock is to move on. What is closed may still have a visit to come; that is not looked at. */
    private static List<TicketStatus> waiting() {
        return Arrays.stream(TicketStatus.values())
                .filter(s -> s.isOpen() || s == TicketStatus.RESOLVED)
                .toList();
    }

    private static Ledger.Query query(Community community, TicketStatus status) {
        return new Ledger.Query(List.of(community.id()), null, status, null, null, PAGE, null);
    }

    private Future<Finding> late(Partition partition) {
        Instant before = time.instant().minus(LATE);
        return tickets.due(partition, before, LATE_MAX)
                .map(clocks -> new Finding(
                        clocks.size(),
                        // A clock of a conversation or a community is named after people; it is counted only.
                        clocks.stream()
                                .map(Clock::subject)
                                .filter(s -> NUMBER.matcher(s).matches())
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private Future<Finding> pages(Ledger.Query query, Community community, Finding before) {
        return ledger.page(query)
                .compose(page -> looked(page.tickets(), community)
                        .map(before::plus)
                        .compose(found -> page.next() == null
                                ? Future.succeededFuture(found)
                                : pages(query.after(page.next()), community, found)));
    }

    private Future<Finding> looked(List<Ticket> page, Community community) {
        List<String> clockless = numbers(page.stream()
                .filter(t -> t.status().isOpen() && t.dues().alarms().isEmpty())
                .toList());
        List<String> ownerless = numbers(page.stream()
                .filter(t -> t.status().isOpen()
                        && community.person(t.duty().assignee()).isEmpty())
                .toList());
        return tickets.mend(Partition.of(community.id()), page).map(mended -> {
            mended.forEach(clock -> LOG.error(
                    "A clock was missing and is set again; kind={} no={}",
                    clock.kind().word(),
                    clock.subject()));
            return new Finding(0, List.of(), mended.stream().map(Clock::subject).toList(), clockless, ownerless);
        });
    }

    private static List<String> numbers(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::no).toList();
    }
}
