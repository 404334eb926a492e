package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.figures.Figures;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.figures.Scope;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.FiguresReader;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.outbox.Next;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.ticket.Ticket;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Measures the embedded store on this machine's disk: run {@link #main} from an IDE, or with the test classpath. Prints one line
 * per figure.
 */
final class StoreFigures {
    private static final int COUNT = 20_000;
    private static final int IN_FLIGHT = 256;

    private final RedisParts parts;

    private StoreFigures(RedisParts parts) {
        this.parts = parts;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "figures");
        long began = System.nanoTime();
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory)) {
            print("start on an empty directory, ms", millisSince(began));
            RedisLink link = linkTo(redis);
            print("start with the first connection, ms", millisSince(began));
            StoreFigures figures =
                    new StoreFigures(new RedisParts(link, RedisKeys.STANDARD, InstantSource.fixed(Sample.NOW)));
            figures.measure();
            await(link.close());
        }
        began = System.nanoTime();
        EmbeddedRedis again = EmbeddedRedis.start(directory);
        print("start again on what was written, ms", millisSince(began));
        again.close();
        System.out.println("its files are in " + directory);
        System.exit(0);
    }

    private static RedisLink linkTo(EmbeddedRedis redis) {
        RedisAddresses addresses = new RedisAddresses(List.of(String.valueOf(redis.uri())));
        RedisLink link = new RedisLink(Vertx.vertx(), () -> addresses.options(false));
        await(link.open());
        return link;
    }

    private void measure() {
        perSecond("takes one after the other, per s", 1, 500, i -> take("warm-" + i));
        perSecond("takes, " + IN_FLIGHT + " in flight, per s", IN_FLIGHT, COUNT, i -> take("m-" + i));
        List<Inbox.Entry> entries = await(parts.inbox().read(PARTITION, "0", COUNT));
        perSecond("loads, 64 in flight, per s", 64, COUNT, i -> load());
        perSecond(
                "commits that open a ticket, one after the other, per s",
                1,
                500,
                i -> commit(entries.get(i), 1_001 + i));
        perSecond(
                "commits that open a ticket, 64 in flight, per s",
                64,
                entries.size() - 500,
                i -> commit(entries.get(i + 500), 10_000 + i));
        long asked = System.nanoTime();
        Figures figures = await(new FiguresReader(parts.courses())
                .figures(
                        Scope.of(community()),
                        new Period(Sample.NOW, Sample.NOW.plusSeconds(60)),
                        Sample.NOW.plusSeconds(60)));
        print("figures of " + figures.counts().opened() + " tickets opened and as many open, ms", millisSince(asked));
        perSecond("looks for due deliveries and clocks, 64 in flight, per s", 64, 5_000, i -> look());
        perSecond("settled deliveries one after the other, per s", 1, 500, i -> settle());
    }

    private static Community community() {
        Community some = Hamlet.community();
        return new Community(
                Sample.COMMUNITY,
                some.name(),
                some.street(),
                some.grids(),
                some.people(),
                some.parties(),
                some.routes(),
                some.commons());
    }

    private Future<Boolean> take(String id) {
        return parts.inbox().take(PARTITION, Sample.COMMUNITY, Sample.message(id, "玉兰苑3幢门口的路灯不亮了，晚上看不清路"));
    }

    private Future<?> load() {
        return parts.tickets()
                .load(
                        PARTITION,
                        new Wanted(
                                List.of(),
                                List.of(),
                                List.of("m-0"),
                                Sample.GROUP,
                                Sample.RESIDENT,
                                Sample.COMMUNITY,
                                null,
                                List.of()));
    }

    private Future<Boolean> commit(Inbox.Entry entry, int no) {
        // Every building its own matter, every ticket its own worker: indexes grow as in life.
        Ticket ticket = Sample.with(
                Sample.ticket(String.valueOf(no)),
                Sample.matter("市政设施/路灯损坏", String.valueOf(no), "玉兰苑门口的路灯不亮了，晚上看不清路"));
        Commit commit = CommitSketch.of(new Commit.Cause(entry.id(), null))
                .writing(Sample.opened(ticket))
                .setting(new Clock(Clock.Kind.ACCEPT, ticket.no(), 1, Sample.NOW.plusSeconds(600)))
                .saying(Sample.delivery("d-" + no), Sample.delivery("e-" + no, Sample.GROUP, true, null))
                .tracing(Map.of(new Commit.Origin(Sample.GROUP, entry.message().id()), ticket.no()))
                .commit();
        return parts.tickets().commit(PARTITION, commit);
    }

    private Future<?> look() {
        return Future.all(
                parts.outbox().due(new Partition(63), Sample.NOW, 64),
                parts.tickets().due(new Partition(63), Sample.NOW, 64));
    }

    private Future<?> settle() {
        return parts.outbox()
                .due(PARTITION, Sample.NOW, 1)
                .compose(heads ->
                        parts.outbox().settle(PARTITION, heads.get(0).delivery(), new Next.Done(), Sample.NOW));
    }

    private static void perSecond(String name, int inFlight, int count, IntFunction<Future<?>> step) {
        Semaphore free = new Semaphore(inFlight);
        AtomicInteger failed = new AtomicInteger();
        List<Long> nanos = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            free.acquireUninterruptibly();
            long asked = System.nanoTime();
            step.apply(i).onComplete((done, failure) -> {
                synchronized (nanos) {
                    nanos.add(System.nanoTime() - asked);
                }
                if (failure != null) {
                    failed.incrementAndGet();
                }
                free.release();
            });
        }
        free.acquireUninterruptibly(inFlight);
        long total = System.nanoTime() - began;
        nanos.sort(null);
        print(name, count * (double) TimeUnit.SECONDS.toNanos(1) / total);
        print("    p50 / p99, ms", Duration.ofNanos(nanos.get(count / 2)).toNanos() / 1e6);
        print("                 ", Duration.ofNanos(nanos.get(count * 99 / 100)).toNanos() / 1e6);
        if (failed.get() > 0) {
            print("    FAILED", failed.get());
        }
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%-70s %12.1f%n", name, value);
    }
}
