package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;

import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What it saves that the seal of a ticket comes with it: the same changes of tickets on the embedded store, in turns with the seal
 * asked for by each commit and with the one that was loaded. Arguments: a directory on the disk, how many tickets, how many turns.
 */
final class ChangeFigures {
    private static final int FIRST = 10_001;
    private static final int BATCH = 100;

    private final RedisParts parts;
    private final List<Ticket> tickets = new ArrayList<>();
    private int arrivals;

    private ChangeFigures(RedisParts parts) {
        this.parts = parts;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory(Path.of(arguments[0]), "figures");
        int count = Integer.parseInt(arguments[1]);
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory)) {
            RedisAddresses addresses = new RedisAddresses(List.of(String.valueOf(redis.uri())));
            RedisLink link = new RedisLink(Vertx.vertx(), () -> addresses.options(false));
            await(link.open());
            ChangeFigures figures =
                    new ChangeFigures(new RedisParts(link, RedisKeys.STANDARD, InstantSource.fixed(Sample.NOW)));
            figures.open(count);
            for (int inFlight : List.of(1, 16)) {
                figures.compare(inFlight, Integer.parseInt(arguments[2]));
            }
            await(link.close());
        }
        System.out.println("its files are in " + directory);
        System.exit(0);
    }

    private void open(int count) {
        List<Ticket> all = IntStream.range(FIRST, FIRST + count)
                .mapToObj(no -> Sample.ticket(String.valueOf(no)))
                .toList();
        List<Inbox.Entry> causes = causes(count);
        inTurn(
                16,
                count,
                i -> parts.tickets()
                        .commit(
                                PARTITION,
                                CommitSketch.of(new Commit.Cause(causes.get(i).id(), null))
                                        .writing(Sample.opened(all.get(i)))
                                        .commit()));
        tickets.addAll(all);
    }

    private void compare(int inFlight, int turns) {
        double asked = 0;
        double loaded = 0;
        // The first turn of each warms up.
        for (int turn = 0; turn <= turns; turn++) {
            double one = perSecond(inFlight, false);
            double other = perSecond(inFlight, true);
            System.out.printf(
                    Locale.ROOT,
                    "%d in flight, turn %d: seal asked for %.0f/s, loaded %.0f/s, ratio %.2f%n",
                    inFlight,
                    turn,
                    one,
                    other,
                    other / one);
            asked += turn == 0 ? 0 : 1 / one;
            loaded += turn == 0 ? 0 : 1 / other;
        }
        System.out.printf(
                Locale.ROOT,
                "%d in flight: seal asked for %.0f/s, loaded %.0f/s, ratio %.2f%n",
                inFlight,
                turns / asked,
                turns / loaded,
                asked / loaded);
    }

    private double perSecond(int inFlight, boolean isLoaded) {
        Map<String, String> seals = isLoaded ? seals() : Map.of();
        List<Inbox.Entry> causes = causes(tickets.size());
        long began = System.nanoTime();
        inTurn(inFlight, tickets.size(), i -> change(i, causes.get(i), seals));
        return tickets.size() * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - began);
    }

    private Future<Boolean> change(int i, Inbox.Entry cause, Map<String, String> seals) {
        Ticket ticket = tickets.get(i);
        Commit.Write write = Sample.changed(ticket, new TicketEvent.Urged(Sample.NOW, "u-1", "快一点"));
        tickets.set(i, write.after());
        return parts.tickets()
                .commit(
                        PARTITION,
                        CommitSketch.of(new Commit.Cause(cause.id(), null))
                                .writing(new Commit.Write(
                                        write.before(), write.after(), write.events(), seals.get(ticket.no())))
                                .commit());
    }

    private Map<String, String> seals() {
        Map<String, String> seals = new HashMap<>();
        for (int from = 0; from < tickets.size(); from += BATCH) {
            List<String> numbers = tickets.subList(from, Math.min(from + BATCH, tickets.size())).stream()
                    .map(Ticket::no)
                    .toList();
            Situation situation = await(parts.tickets().load(PARTITION, Wanted.tickets(Sample.COMMUNITY, numbers)));
            seals.putAll(situation.seals());
        }
        return seals;
    }

    /** As many messages as commits need for a cause. */
    private List<Inbox.Entry> causes(int count) {
        inTurn(
                16,
                count,
                i -> parts.inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-" + arrivals++, "路灯不亮了")));
        return await(parts.inbox().read(PARTITION, "0", count));
    }

    private interface Step {
        Future<Boolean> at(int i);
    }

    private static void inTurn(int inFlight, int count, Step step) {
        Semaphore free = new Semaphore(inFlight);
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            free.acquireUninterruptibly();
            step.at(i).onComplete((done, failure) -> {
                if (failure != null || !Objects.equals(done, true)) {
                    failures.add(failure == null ? new IllegalStateException("refused") : failure);
                }
                free.release();
            });
        }
        free.acquireUninterruptibly(inFlight);
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " steps failed", failures.get(0));
        }
    }
}
