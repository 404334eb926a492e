package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.figures.Bulletin;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.flow.FiguresReader;
import cn.huiyin.bot.testing.Hamlet;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a daily and a weekly bulletin cost over what {@link ManyTickets} made: how long it takes, the processor time of the event
 * loop, and how long nothing else came to its turn there. Arguments: the directory, the community's id.
 */
final class BulletinFigures {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;

    private final Vertx vertx;
    private final Context context;
    private long tickedAt;
    private long tickedCpu;
    private long gapMax;
    private long gapCpuMax;

    private BulletinFigures(Vertx vertx) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        try (EmbeddedRedis redis = EmbeddedRedis.start(Path.of(arguments[0]))) {
            RedisAddresses addresses = new RedisAddresses(List.of(String.valueOf(redis.uri())));
            RedisLink link = new RedisLink(vertx, () -> addresses.options(false));
            await(link.open());
            RedisParts parts = new RedisParts(link, RedisKeys.STANDARD, InstantSource.system());
            FiguresReader reader = new FiguresReader(parts.courses());
            Community community = community(arguments[1]);
            Instant now = Instant.now();
            Period day = new Period(now.minus(Duration.ofDays(1)), now);
            Period week = new Period(now.minus(Duration.ofDays(7)), now);
            BulletinFigures figures = new BulletinFigures(vertx);
            for (int round = 1; round <= ROUNDS; round++) {
                figures.measure("daily " + round, () -> reader.daily(community, day, now));
                figures.measure("weekly " + round, () -> reader.weekly(community, week, now));
            }
            await(link.close());
        }
        System.exit(0);
    }

    private static Community community(String id) {
        Community some = Hamlet.community();
        return new Community(
                id,
                some.name(),
                some.street(),
                some.grids(),
                some.people(),
                some.parties(),
                some.routes(),
                some.commons());
    }

    private void measure(String name, Supplier<Future<Bulletin>> bulletin) {
        Promise<long[]> measured = Promise.promise();
        context.runOnContext(start -> {
            long began = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            tick();
            gapMax = 0;
            gapCpuMax = 0;
            long timer = vertx.setPeriodic(1, id -> tick());
            bulletin.get().onComplete((done, failure) -> {
                tick();
                vertx.cancelTimer(timer);
                if (failure != null) {
                    measured.fail(failure);
                } else {
                    measured.complete(new long[] {
                        System.nanoTime() - began,
                        THREADS.getCurrentThreadCpuTime() - cpu,
                        gapMax,
                        gapCpuMax,
                        done.figures().counts().opened()
                    });
                }
            });
        });
        long[] figures = await(measured.future());
        System.out.printf(
                Locale.ROOT,
                "%-10s %6d opened: wall %7.1f ms, processor %7.1f ms, longest turn %6.1f ms wall, %6.1f ms processor%n",
                name,
                figures[4],
                figures[0] / 1e6,
                figures[1] / 1e6,
                figures[2] / 1e6,
                figures[3] / 1e6);
    }

    private void tick() {
        long at = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        gapMax = Math.max(gapMax, at - tickedAt);
        gapCpuMax = Math.max(gapCpuMax, cpu - tickedCpu);
        tickedAt = at;
        tickedCpu = cpu;
    }
}
