package cn.huiyin.bot.store;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.flow.Audit;
import cn.huiyin.bot.flow.Partition;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trails, read from their end; what is read is checked. */
final class RedisAudit implements Audit {
    private static final Logger LOG = LoggerFactory.getLogger(RedisAudit.class);
    private static final Pattern CURSOR = Pattern.compile("[1-9]\\d{0,17}");
    private static final int LIMIT_MAX = 200;
    private static final int CHUNK = 500;
    private static final int LOOKED_AT_MAX = 5_000;

    private final RedisLink link;
    private final RedisKeys keys;

    RedisAudit(RedisLink link, RedisKeys keys) {
        this.link = link;
        this.keys = keys;
    }

    /** What stands in a trail under one number. */
    private record Row(long no, String stored) {
        static Row of(Response row) {
            String id = row.get(0).toString();
            return new Row(
                    Long.parseLong(id.substring(0, id.indexOf('-'))),
                    row.get(1).get(1).toString());
        }
    }

    /** A page in the making; lives for one query. */
    private final class Reading {
        private final Query query;
        private final List<Entry> found = new ArrayList<>();
        private @Nullable Row newer;
        private boolean isIntact = true;
        private int lookedAt;

        Reading(Query query) {
            this.query = query;
        }

        private Partition partition() {
            return Partition.of(query.community());
        }

        /** Goes on below {@code no}, null for the end of the trail. */
        Future<Page> below(@Nullable String no) {
            Request range = Request.cmd(Command.XREVRANGE)
                    .arg(keys.register(RedisKeys.AUDIT, partition(), query.community()))
                    .arg(no == null ? "+" : "(" + no + "-0")
                    .arg("-")
                    .arg("COUNT")
                    .arg(count());
            return link.send(range).compose(rows -> {
                List<Row> all = rows.stream().map(Row::of).toList();
                for (Row row : all) {
                    if (found.size() == query.limit() || lookedAt == LOOKED_AT_MAX) {
                        check(row);
                        return Future.succeededFuture(new Page(found, String.valueOf(row.no() + 1), isIntact));
                    }
                    look(row);
                }
                boolean isEnd = all.size() < count();
                if (isEnd && newer != null) {
                    isIntact &= newer.no() == 1 && Seals.follows("", newer.stored());
                }
                return isEnd
                        ? Future.succeededFuture(new Page(found, null, isIntact))
                        : below(String.valueOf(all.get(all.size() - 1).no()));
            });
        }

        private int count() {
            return query.kind() == null ? query.limit() + 1 : CHUNK;
        }

        private void look(Row row) {
            check(row);
            lookedAt++;
            Trace trace = StoreJson.read(Seals.event(row.stored()), Trace.class);
            if (query.kind() == null || query.kind() == trace.kind()) {
                found.add(new Entry(row.no(), trace, Seals.hashIn(row.stored())));
            }
        }

        /** The newer one must follow this one. */
        private void check(Row row) {
            if (newer != null) {
                isIntact &= newer.no() == row.no() + 1 && Seals.follows(Seals.hashIn(row.stored()), newer.stored());
            }
            newer = row;
        }
    }

    @Override
    public Future<Page> page(Query query) {
        String cursor = query.cursor();
        if (query.limit() < 1 || query.limit() > LIMIT_MAX) {
            return Future.failedFuture(
                    new IllegalArgumentException("limit: " + query.limit() + " (expected: 1 to " + LIMIT_MAX + ")"));
        }
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            return Future.failedFuture(
                    new IllegalArgumentException("cursor: " + cursor + " (expected: as the page before gave it)"));
        }
        Future<Boolean> ends = cursor == null ? endsAsWritten(query.community()) : Future.succeededFuture(true);
        return ends.compose(ended -> new Reading(query)
                        .below(cursor)
                        .map(page -> new Page(page.entries(), page.next(), page.isIntact() && ended)))
                .onSuccess(page -> {
                    if (!page.isIntact()) {
                        LOG.error("The audit trail is not as it was written; community={}", query.community());
                    }
                });
    }

    /** Whether the last trace is the one that was written last. */
    private Future<Boolean> endsAsWritten(String community) {
        Partition partition = Partition.of(community);
        Request last = Request.cmd(Command.XREVRANGE)
                .arg(keys.register(RedisKeys.AUDIT, partition, community))
                .arg("+")
                .arg("-")
                .arg("COUNT")
                .arg(1);
        Request head = Request.cmd(Command.HGET)
                .arg(keys.of(RedisKeys.AUDIT_HEADS, partition))
                .arg(community);
        return link.send(head)
                .compose(known -> link.send(last).map(rows -> {
                    AuditTrail.Head end = AuditTrail.Head.of(known == null ? null : known.toString());
                    AuditTrail.Head found = rows.size() == 0
                            ? AuditTrail.Head.NONE
                            : new AuditTrail.Head(
                                    Row.of(rows.get(0)).no(),
                                    Seals.hashIn(Row.of(rows.get(0)).stored()));
                    // Between the two questions more may have been written.
                    return found.equals(end) || found.count() > end.count();
                }));
    }
}
