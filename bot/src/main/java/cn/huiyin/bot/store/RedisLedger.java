package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages through tickets, newest first. A cursor is the place of the last ticket that was looked at in the order of all; places
 * never change, so no ticket comes twice or is passed over while others are added.
 *
 * <p>A page looks at {@value #LOOKED_AT_MAX} tickets at most; when few of them fit, it holds fewer than its limit and still has
 * a next.
 */
final class RedisLedger implements Ledger {
    static final int LOOKED_AT_MAX = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(RedisLedger.class);
    private static final LuaScript FILED = LuaScript.of("filed.lua");
    private static final int LIMIT_MAX = 200;
    private static final Pattern CURSOR = Pattern.compile("\\d{15}:\\d{12}");

    private final RedisLink link;
    private final RedisKeys keys;
    private final NumberBlocks blocks;

    RedisLedger(RedisLink link, RedisKeys keys, NumberBlocks blocks) {
        this.link = link;
        this.keys = keys;
        this.blocks = blocks;
    }

    /** A place in the order of all tickets, and whose ticket is there. */
    private record Place(String community, String member) {}

    /** How far a page is: the matches with their places, and where to go on. */
    private static final class Progress {
        final List<Ticket> found = new ArrayList<>();
        final List<String> places = new ArrayList<>();

        @Nullable
        String after;

        int lookedAt;

        Progress(@Nullable String after) {
            this.after = after;
        }

        Page page(int limit, boolean isEnd) {
            if (found.size() > limit) {
                return new Page(List.copyOf(found.subList(0, limit)), places.get(limit - 1));
            }
            return new Page(List.copyOf(found), isEnd ? null : after);
        }
    }

    @Override
    public Future<Page> page(Query query) {
        String cursor = query.cursor();
        if (query.limit() < 1 || query.limit() > LIMIT_MAX) {
            return refused("limit: " + query.limit() + " (expected: 1 to " + LIMIT_MAX + ")");
        }
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            return refused("cursor: " + cursor + " (expected: as the page before gave it)");
        }
        return more(query, new Progress(cursor));
    }

    private static Future<Page> refused(String message) {
        return Future.failedFuture(new IllegalArgumentException(message));
    }

    /** One match more than the limit tells whether there is a next page. */
    private Future<Page> more(Query query, Progress progress) {
        int chunk = query.limit() + 1;
        return places(query, progress.after, chunk)
                .compose(places -> tickets(places).map(tickets -> {
                    look(query, progress, places, tickets);
                    return places.size() < chunk;
                }))
                .compose(isEnd -> isEnd || progress.found.size() > query.limit() || progress.lookedAt >= LOOKED_AT_MAX
                        ? Future.succeededFuture(progress.page(query.limit(), isEnd))
                        : more(query, progress));
    }

    private static void look(Query query, Progress progress, List<Place> places, Map<String, Ticket> tickets) {
        TicketFilter filter = new TicketFilter(query);
        for (Place place : places) {
            progress.after = place.member();
            progress.lookedAt++;
            Ticket ticket = tickets.get(TicketLists.number(place.member()));
            if (ticket != null && filter.fits(ticket)) {
                progress.found.add(ticket);
                progress.places.add(place.member());
            }
        }
    }

    /** The next {@code most} places of all communities together. */
    private Future<List<Place>> places(Query query, @Nullable String after, int most) {
        List<Future<List<Place>>> each = query.communities().stream()
                .distinct()
                .map(community -> places(query, community, after, most))
                .toList();
        return Future.all(each)
                .map(all -> each.stream()
                        .flatMap(f -> f.result().stream())
                        .sorted(Comparator.comparing(Place::member).reversed())
                        .limit(most)
                        .toList());
    }

    private Future<List<Place>> places(Query query, String community, @Nullable String after, int most) {
        Partition partition = Partition.of(community);
        String key = query.status() == null
                ? keys.list(partition, community)
                : keys.list(partition, community, query.status().word());
        Request range = Request.cmd(Command.ZRANGE)
                .arg(key)
                .arg(after == null ? "+" : "(" + after)
                .arg("-")
                .arg("BYLEX")
                .arg("REV")
                .arg("LIMIT")
                .arg(0)
                .arg(most);
        return link.send(range)
                .map(members -> members.stream()
                        .map(member -> new Place(community, member.toString()))
                        .toList());
    }

    private Future<Map<String, Ticket>> tickets(List<Place> places) {
        Map<Partition, List<Place>> byPartition =
                places.stream().collect(Collectors.groupingBy(place -> Partition.of(place.community())));
        List<Future<List<Ticket>>> each = byPartition.entrySet().stream()
                .map(entry -> tickets(entry.getKey(), entry.getValue()))
                .toList();
        return Future.all(each).map(all -> {
            Map<String, Ticket> tickets = new HashMap<>();
            each.forEach(f -> f.result().forEach(ticket -> tickets.put(ticket.no(), ticket)));
            return tickets;
        });
    }

    private Future<List<Ticket>> tickets(Partition partition, List<Place> places) {
        Request get = Request.cmd(Command.HMGET).arg(keys.of("tickets", partition));
        places.forEach(place -> get.arg(TicketLists.number(place.member())));
        return link.send(get)
                .map(rows -> rows.stream()
                        .filter(Objects::nonNull)
                        .map(row -> StoreJson.read(row.toString(), Ticket.class))
                        .toList());
    }

    @Override
    public Future<Optional<Filed>> ticket(String no) {
        return blocks.partitionOf(no)
                .compose(partition -> filed(partition, no))
                .recover(e -> e instanceof NoSuchElementException
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(e));
    }

    private Future<Optional<Filed>> filed(Partition partition, String no) {
        return FILED.run(
                        link,
                        List.of(
                                keys.of("tickets", partition),
                                keys.history(partition, no),
                                keys.of(RedisKeys.SEALS, partition)),
                        List.of(no))
                .map(answer -> Optional.ofNullable(answer.get(0)).map(ticket -> filed(ticket, answer)));
    }

    private static Filed filed(Response ticket, Response answer) {
        List<String> entries = answer.get(1).stream().map(Response::toString).toList();
        Response seal = answer.get(2);
        boolean isIntact = seal != null && Seals.hold(seal.toString(), entries, ticket.toString());
        Ticket read = StoreJson.read(ticket.toString(), Ticket.class);
        if (!isIntact) {
            LOG.error("A ticket or its history is not as it was written; no={}", read.no());
        }
        return new Filed(
                read,
                entries.stream()
                        .map(entry -> StoreJson.read(Seals.event(entry), TicketEvent.class))
                        .toList(),
                isIntact);
    }
}
