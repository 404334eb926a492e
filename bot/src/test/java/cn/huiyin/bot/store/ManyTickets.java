package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.ticket.Dues;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fills a data directory with tickets of one community, spread over the last thirty days; nine of ten are dealt with and rated.
 * Arguments: the directory, the community's id, how many.
 */
final class ManyTickets {
    private static final List<String> CATEGORIES = List.of("市政设施/路灯损坏", "市政设施/积水排水", "物业服务/电梯", "市容环境/环境卫生", "停车秩序/停车");
    private static final int BATCH = 100;
    private static final int DAYS = 30;
    private static final int BUILDINGS = 80;

    private final RedisParts parts;
    private final String community;
    private final Partition partition;
    private final Instant now = Instant.now();

    private ManyTickets(RedisParts parts, String community) {
        this.parts = parts;
        this.community = community;
        this.partition = Partition.of(community);
    }

    public static void main(String[] arguments) {
        try (EmbeddedRedis redis = EmbeddedRedis.start(Path.of(arguments[0]))) {
            RedisAddresses addresses = new RedisAddresses(List.of(String.valueOf(redis.uri())));
            RedisLink link = new RedisLink(Vertx.vertx(), () -> addresses.options(false));
            await(link.open());
            // What is made up need not survive a power cut; the service itself starts it with fsync always.
            var unused = await(link.send(
                    Request.cmd(Command.CONFIG).arg("SET").arg("appendfsync").arg("no")));
            new ManyTickets(new RedisParts(link, RedisKeys.STANDARD, InstantSource.system()), arguments[1])
                    .fill(Integer.parseInt(arguments[2]));
            await(link.close());
        }
        System.exit(0);
    }

    private void fill(int count) {
        for (int from = 0; from < count; from += BATCH) {
            Situation.Numbers numbers = free();
            List<Inbox.Entry> causes = causes(from);
            int first = from;
            List<Future<Boolean>> all = IntStream.range(0, BATCH)
                    .mapToObj(i -> file(numbers.next() + i, now.minus(age(first + i, count)), causes.get(i)))
                    .toList();
            for (Future<Boolean> one : all) {
                if (!await(one)) {
                    throw new IllegalStateException("a commit was refused");
                }
            }
            takeNumbers(numbers);
        }
    }

    private static Duration age(int i, int count) {
        return Duration.ofDays(DAYS).multipliedBy(count - i).dividedBy(count);
    }

    private Situation.Numbers free() {
        Situation.Numbers before = numbers();
        await(parts.tickets().allotNumbers(partition, before));
        return numbers();
    }

    private Situation.Numbers numbers() {
        return await(parts.tickets().load(partition, Wanted.tickets(community, List.of())))
                .numbers();
    }

    private void takeNumbers(Situation.Numbers numbers) {
        Inbox.Entry cause = causes(-1 - (int) numbers.next()).get(0);
        if (!await(parts.tickets()
                .commit(
                        partition,
                        CommitSketch.of(new Commit.Cause(cause.id(), null))
                                .taking(numbers, BATCH)
                                .commit()))) {
            throw new IllegalStateException("numbers had moved");
        }
    }

    private List<Inbox.Entry> causes(int from) {
        int count = from < 0 ? 1 : BATCH;
        List<Future<Boolean>> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(parts.inbox().take(partition, community, Sample.message("f" + from + "-" + i, "路灯不亮了")));
        }
        taken.forEach(t -> {
            if (!await(t)) {
                throw new IllegalStateException("a message was taken before");
            }
        });
        return await(parts.inbox().read(partition, "0", count));
    }

    private Future<Boolean> file(long no, Instant at, Inbox.Entry cause) {
        Ticket opened = ticket(no, at);
        List<TicketEvent> events = new ArrayList<>();
        if (no % 10 != 0) {
            Instant done = at.plus(Duration.ofHours(5));
            Dues none = new Dues(null, null, at.plus(Duration.ofDays(3)), null, null, Map.of(), 2);
            events.add(new TicketEvent.Accepted(at.plusSeconds(300), "w1", "w1", none));
            events.add(new TicketEvent.Resolved(done, "w1", "已换灯泡", List.of(), none));
            events.add(new TicketEvent.Rated(done.plusSeconds(60), "u-" + no % 500, no % 7 == 0 ? 3 : 5));
            events.add(new TicketEvent.Closed(done.plusSeconds(60), "u-" + no % 500));
        }
        Ticket after = opened.apply(events);
        List<TicketEvent> all = new ArrayList<>(List.of(new TicketEvent.Opened(at, "u-" + no % 500, opened)));
        all.addAll(events);
        return parts.tickets()
                .commit(
                        partition,
                        CommitSketch.of(new Commit.Cause(cause.id(), null))
                                .writing(new Commit.Write(null, after, all))
                                .setting(after.dues().clocks(after.no()).toArray(Clock[]::new))
                                .commit());
    }

    private Ticket ticket(long no, Instant at) {
        String building = String.valueOf(1 + no * 7 % BUILDINGS);
        Ticket plain = Sample.with(
                Sample.ticket(String.valueOf(no), community, at),
                Sample.matter(CATEGORIES.get((int) (no % CATEGORIES.size())), building, building + "幢门口的灯不亮，晚上看不清路"));
        Ticket.Origin origin = plain.origin();
        Account who = new Account("demo", "u-" + no % 500);
        Dues dues = new Dues(
                null,
                null,
                now.plus(Duration.ofDays(2)),
                null,
                null,
                Map.of(Clock.Kind.RESOLVE, now.plus(Duration.ofDays(2))),
                1);
        return new Ticket(
                plain.no(),
                new Ticket.Origin(
                        community, origin.chat(), origin.message(), new Reporter(who, "陈阿姨"), at, origin.source()),
                plain.matter(),
                List.of(),
                Ticket.Progress.opened(plain.duty(), dues, at),
                1);
    }
}
