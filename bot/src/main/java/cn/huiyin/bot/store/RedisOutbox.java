package cn.huiyin.bot.store;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deliveries on their way; every move between queue, waiting room and dead letters is one step. */
final class RedisOutbox implements Outbox {
    private static final Logger log = LoggerFactory.getLogger(RedisOutbox.class);
    private static final LuaScript DUE = LuaScript.of("enqueue.lua", "due_heads.lua");
    private static final LuaScript SETTLE = LuaScript.of("enqueue.lua", "settle.lua");
    private static final LuaScript PERMIT = LuaScript.of("permit.lua");
    private static final LuaScript WAITING = LuaScript.of("waiting.lua");
    private static final LuaScript MERGE = LuaScript.of("merge.lua");
    private static final LuaScript DEAD = LuaScript.of("dead_letters.lua");
    private static final LuaScript RETRY = LuaScript.of("enqueue.lua", "retry.lua");
    private static final int MOVED_MAX = 500;
    /** A second more than what platforms count: messages do not all travel equally fast. */
    private static final Duration WINDOW = Duration.ofSeconds(61);

    private final RedisLink link;
    private final RedisKeys keys;
    private final Vault vault;
    private final String instance = AdminToken.random(4);
    private final AtomicLong permits = new AtomicLong();

    RedisOutbox(RedisLink link, RedisKeys keys, Vault vault) {
        this.link = link;
        this.keys = keys;
        this.vault = vault;
    }

    private List<String> keys(Partition partition, String... names) {
        return List.of(names).stream().map(name -> keys.of(name, partition)).toList();
    }

    @Override
    public Future<List<Head>> due(Partition partition, Instant now, int most) {
        return DUE.run(
                        link,
                        keys(
                                partition,
                                "deliveries",
                                "attempts",
                                "later",
                                "queue",
                                "queued",
                                "destinations",
                                "sequence"),
                        List.of(ms(now), String.valueOf(most), String.valueOf(MOVED_MAX)))
                .map(rows -> rows.stream()
                        .map(row -> readable(() -> head(row, now)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** One that cannot be read stays for a person; the others go on. */
    private static <T> Optional<T> readable(Supplier<T> row) {
        try {
            return Optional.of(row.get());
        } catch (StoreException e) {
            log.error("passing over a delivery: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Head head(Response row, Instant now) {
        String firstMs = row.get(3).toString();
        return new Head(
                SealedDelivery.read(vault, row.get(1).toString()),
                row.get(2).toInteger(),
                firstMs.isEmpty() ? now : Instant.ofEpochMilli(Long.parseLong(firstMs)),
                row.get(4).toInteger());
    }

    @Override
    public Future<Void> settle(Partition partition, Delivery delivery, Next next, Instant now) {
        String step = "done";
        Instant then = now;
        String reason = "";
        if (next instanceof Next.RetryAt retry) {
            step = "retry";
            then = retry.at();
        } else if (next instanceof Next.Dead dead) {
            step = "dead";
            reason = dead.reason();
        }
        return SETTLE.run(
                        link,
                        keys(
                                partition,
                                "deliveries",
                                "attempts",
                                "queue",
                                "queued",
                                "destinations",
                                "dead",
                                "obituaries"),
                        List.of(delivery.id(), RedisKeys.destination(delivery.to()), step, ms(now), ms(then), reason))
                .mapEmpty();
    }

    @Override
    public Future<Duration> permit(Chat to, int perMinute, Instant now) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("messages per minute: " + perMinute + " (expected: at least 1)");
        }
        String name = instance + "-" + permits.incrementAndGet();
        return PERMIT.run(
                        link,
                        List.of(keys.permits(to)),
                        List.of(ms(now), String.valueOf(perMinute), String.valueOf(WINDOW.toMillis()), name))
                .map(answer -> Duration.ofMillis(answer.toLong()));
    }

    @Override
    public Future<Integer> room(Chat to, int perMinute, Instant now) {
        return link.send(Request.cmd(Command.ZCOUNT)
                        .arg(keys.permits(to))
                        .arg("(" + ms(now.minus(WINDOW)))
                        .arg("+inf"))
                .map(used -> Math.max(0, perMinute - used.toInteger()));
    }

    @Override
    public Future<List<Delivery>> waiting(Partition partition, Chat to, int most) {
        return WAITING.run(
                        link,
                        keys(partition, "deliveries", "queue"),
                        List.of(RedisKeys.destination(to), String.valueOf(most)))
                .map(rows -> rows.stream()
                        .map(row -> readable(() -> SealedDelivery.read(vault, row.toString())))
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public Future<Boolean> merge(Partition partition, List<Delivery> gone, Delivery digest) {
        List<String> arguments = new ArrayList<>(List.of(digest.id(), SealedDelivery.write(vault, digest)));
        gone.forEach(delivery -> arguments.add(delivery.id()));
        return MERGE.run(link, keys(partition, "deliveries", "attempts", "queue", "queued"), arguments)
                .map(answer -> answer.toInteger() == 1);
    }

    @Override
    public Future<Void> hold(Partition partition, Chat to, Instant until) {
        return link.send(Request.cmd(Command.ZADD)
                        .arg(keys.of("destinations", partition))
                        .arg("XX")
                        .arg(ms(until))
                        .arg(RedisKeys.destination(to)))
                .mapEmpty();
    }

    @Override
    public Future<List<DeadLetter>> deadLetters(Partition partition, int most) {
        return DEAD.run(link, keys(partition, "dead", "obituaries", "deliveries"), List.of(String.valueOf(most)))
                .map(rows -> rows.stream()
                        .map(row -> readable(() -> letter(row)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private DeadLetter letter(Response row) {
        String obituary = row.get(2).toString();
        int space = obituary.indexOf(' ');
        return new DeadLetter(
                SealedDelivery.read(vault, row.get(0).toString()),
                obituary.substring(space + 1),
                Integer.parseInt(obituary.substring(0, space)),
                Instant.ofEpochMilli(row.get(1).toLong()));
    }

    @Override
    public Future<Boolean> retry(Partition partition, String deliveryId, Instant now) {
        return link.send(Request.cmd(Command.HGET)
                        .arg(keys.of("deliveries", partition))
                        .arg(deliveryId))
                .compose(json -> requeue(partition, json, now));
    }

    private Future<Boolean> requeue(Partition partition, @Nullable Response json, Instant now) {
        if (json == null) {
            return Future.succeededFuture(false);
        }
        Delivery delivery = SealedDelivery.read(vault, json.toString());
        return RETRY.run(
                        link,
                        keys(
                                partition,
                                "dead",
                                "obituaries",
                                "queue",
                                "queued",
                                "destinations",
                                "sequence",
                                "deliveries"),
                        List.of(
                                delivery.id(),
                                RedisKeys.destination(delivery.to()),
                                CommitPlanner.rank(delivery),
                                ms(now)))
                .map(answer -> answer.toInteger() == 1);
    }

    private static String ms(Instant at) {
        return String.valueOf(at.toEpochMilli());
    }
}
