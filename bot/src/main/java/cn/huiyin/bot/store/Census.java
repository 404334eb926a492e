package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Partition;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Counts what waits, for those who watch the service. */
public final class Census {
    private final RedisLink link;
    private final RedisKeys keys;
    private final InstantSource time;

    Census(RedisLink link, RedisKeys keys, InstantSource time) {
        this.link = link;
        this.keys = keys;
        this.time = time;
    }

    /**
     * What waits.
     *
     * @param clocksLate how long the oldest clock that has run out has been waiting, zero when none has
     */
    public record Count(long inboxWaiting, long deliveriesWaiting, long deadLetters, Duration clocksLate) {
        Count plus(Count other) {
            return new Count(
                    inboxWaiting + other.inboxWaiting,
                    deliveriesWaiting + other.deliveriesWaiting,
                    deadLetters + other.deadLetters,
                    clocksLate.compareTo(other.clocksLate) > 0 ? clocksLate : other.clocksLate);
        }
    }

    /** Looks at {@code partitions} together; fails when the store does not answer. */
    public Future<Count> look(List<Partition> partitions) {
        List<Future<Count>> counts = partitions.stream().map(this::look).toList();
        return Future.all(counts)
                .map(all -> all.<Count>list().stream().reduce(new Count(0, 0, 0, Duration.ZERO), Count::plus));
    }

    private Future<Count> look(Partition partition) {
        Future<Response> inbox = link.send(Request.cmd(Command.XLEN).arg(keys.of("inbox", partition)));
        Future<Response> queue = link.send(Request.cmd(Command.ZCARD).arg(keys.of("queue", partition)));
        Future<Response> later = link.send(Request.cmd(Command.ZCARD).arg(keys.of("later", partition)));
        Future<Response> dead = link.send(Request.cmd(Command.ZCARD).arg(keys.of("dead", partition)));
        Future<Response> clock = link.send(Request.cmd(Command.ZRANGE)
                .arg(keys.of("clocks", partition))
                .arg(0)
                .arg(0)
                .arg("WITHSCORES"));
        return Future.all(inbox, queue, later, dead, clock)
                .map(all -> new Count(
                        inbox.result().toLong(),
                        queue.result().toLong() + later.result().toLong(),
                        dead.result().toLong(),
                        lateness(clock.result())));
    }

    private Duration lateness(Response first) {
        if (first.size() == 0) {
            return Duration.ZERO;
        }
        Response score = first.size() > 1 ? first.get(1) : first.get(0).get(1);
        long late = time.millis() - score.toBigInteger().longValue();
        return late > 0 ? Duration.ofMillis(late) : Duration.ZERO;
    }
}
