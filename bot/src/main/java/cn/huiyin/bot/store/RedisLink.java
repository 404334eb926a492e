package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.StoreUnavailable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Redis: one connection on which commands follow each other without waiting, so that many of them share one write
 * to the disk. The client never connects again by itself; this does, for as long as it takes.
 *
 * <p>While there is no connection, commands fail at once; a command that is not answered within {@link #ANSWER_MAX} fails, and
 * whether it was carried out is unknown. A connection on which nothing is answered for as long is ended. Safe for any thread.
 */
final class RedisLink {
    /** A caller is never kept longer. */
    static final Duration ANSWER_MAX = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);
    /** A start loads classes meanwhile, on a machine that may be busy. */
    private static final Duration FIRST_CONNECT_MAX = Duration.ofSeconds(15);

    private static final Duration RECONNECT_MAX = Duration.ofSeconds(5);

    private static final Duration RECONNECT_FIRST = Duration.ofMillis(20);
    private static final Duration RECONNECT_MOST = Duration.ofSeconds(1);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);

    /** How answers begin that stay the same however often one asks. */
    private static final List<String> MISTAKES =
            List.of("ERR", "NOSCRIPT", "WRONGTYPE", "NOAUTH", "NOPERM", "CROSSSLOT");

    private final Vertx vertx;
    private final Supplier<@Nullable RedisOptions> server;
    private volatile @Nullable Line line;
    private volatile boolean isClosed;
    private long checkTimer = -1;

    /**
     * One connection with the client that it came from.
     *
     * @param answered when the server last answered anything on it, as {@link System#nanoTime} counts
     */
    private record Line(Redis client, RedisConnection connection, AtomicLong answered) {
        boolean isSilent() {
            return System.nanoTime() - answered.get() >= ANSWER_MAX.toNanos();
        }
    }

    /**
     * Connects nothing yet.
     *
     * @param server where Redis is at the moment, null while it is nowhere
     */
    RedisLink(Vertx vertx, Supplier<@Nullable RedisOptions> server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** Makes the first connection; fails when there is none to be had, and then tries no further. */
    Future<Void> open() {
        return connect(FIRST_CONNECT_MAX).map(connected -> {
            checkTimer = vertx.setPeriodic(CHECK_EVERY.toMillis(), id -> check());
            return null;
        });
    }

    private Future<Line> connect(Duration patience) {
        RedisOptions options = server.get();
        if (options == null) {
            return Future.failedFuture(new StoreException("Redis is not running"));
        }
        Redis client = Redis.createClient(vertx, options);
        return client.connect()
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .map(connection -> adopt(new Line(client, connection, new AtomicLong(System.nanoTime()))))
                .onFailure(e -> discard(client));
    }

    private Line adopt(Line fresh) {
        fresh.connection().exceptionHandler(e -> lost(fresh, String.valueOf(e.getMessage())));
        fresh.connection().endHandler(v -> lost(fresh, "the server closed it"));
        line = fresh;
        if (isClosed) {
            discard(fresh.client());
        }
        return fresh;
    }

    /** Whether there is a connection. */
    boolean isUp() {
        return line != null;
    }

    /** What {@code work} comes to, which takes too long for an event loop. */
    <T> Future<T> onWorker(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }

    /** Sends {@code request}; fails at once while there is no connection. */
    Future<Response> send(Request request) {
        Line now = line;
        if (now == null) {
            return Future.failedFuture(new StoreUnavailable("Redis cannot be reached", null));
        }
        return now.connection()
                .send(request)
                .onComplete((answer, failure) -> now.answered().set(System.nanoTime()))
                .timeout(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS)
                .recover(e -> Future.failedFuture(judged(now, e)));
    }

    /** What a caller is told: an outage passes, a command that the server does not understand never does. */
    private Throwable judged(Line used, Throwable failure) {
        String told = String.valueOf(failure.getMessage());
        if (failure instanceof TimeoutException && used.isSilent()) {
            // A server that answers others is only busy; those that wait behind this one may still be served.
            lost(used, "no answer within " + ANSWER_MAX);
        } else if (told.startsWith("READONLY")) {
            // The server became a replica: its name may lead to the new master by now.
            lost(used, "the server takes no writes any more");
        }
        return MISTAKES.stream().anyMatch(told::startsWith)
                ? new StoreException(told)
                : new StoreUnavailable("Redis did not do it: " + told, failure);
    }

    private void check() {
        if (isUp()) {
            send(Request.cmd(Command.PING)).onFailure(e -> log.debug("Redis does not answer: {}", e.getMessage()));
        }
    }

    private void lost(Line gone, String reason) {
        synchronized (this) {
            if (!Objects.equals(line, gone) || isClosed) {
                return;
            }
            line = null;
        }
        log.warn("lost the connection to Redis, connecting again: {}", reason);
        discard(gone.client());
        reconnectAfter(RECONNECT_FIRST);
    }

    private void reconnectAfter(Duration wait) {
        vertx.setTimer(wait.toMillis(), id -> {
            if (!isClosed) {
                connect(RECONNECT_MAX)
                        .onSuccess(connected -> log.info("connected to Redis again"))
                        .onFailure(e -> reconnectAfter(longer(wait)));
            }
        });
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(RECONNECT_MOST) > 0 ? RECONNECT_MOST : doubled;
    }

    private static void discard(Redis client) {
        client.close().onFailure(e -> log.debug("cannot close a connection to Redis", e));
    }

    /** Ends the connection for good. */
    Future<Void> close() {
        Line last;
        synchronized (this) {
            isClosed = true;
            last = line;
            line = null;
        }
        vertx.cancelTimer(checkTimer);
        return last == null ? Future.succeededFuture() : last.client().close();
    }
}
