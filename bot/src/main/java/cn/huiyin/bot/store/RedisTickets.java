package cn.huiyin.bot.store;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Tickets;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.ticket.Ticket;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tickets, what finds them, and their clocks; one round trip to read, one to write. */
final class RedisTickets implements Tickets {
    private static final LuaScript LOAD = LuaScript.of("load.lua");
    private static final LuaScript COMMIT = LuaScript.of("enqueue.lua", "commit.lua");
    private static final LuaScript DUE = LuaScript.of("due_clocks.lua");
    private static final LuaScript KEEP = LuaScript.of("keep_clock.lua");
    private static final LuaScript MEND = LuaScript.of("mend_clocks.lua");
    private static final int MOVED = 0;
    private static final int WRITTEN = 1;
    private static final int TRAIL_MOVED = 3;
    private static final int TRAIL_TRIES_MAX = 20;

    private final RedisLink link;
    private final RedisKeys keys;
    private final InstantSource time;
    private final NumberBlocks blocks;
    private final Vault vault;
    private final AuditTrail trail;

    RedisTickets(RedisLink link, RedisKeys keys, InstantSource time, NumberBlocks blocks, Vault vault) {
        this.link = link;
        this.keys = keys;
        this.time = time;
        this.blocks = blocks;
        this.vault = vault;
        this.trail = new AuditTrail(link, keys);
    }

    @Override
    public Future<Situation> load(Partition partition, Wanted wanted) {
        SituationReader reader = new SituationReader(keys, partition, wanted, vault, time.instant());
        Future<Response> answer = LOAD.run(link, reader.keys(), List.of(reader.request()));
        return reader.isLarge()
                ? answer.compose(all -> link.onWorker(() -> reader.read(all)))
                : answer.map(reader::read);
    }

    /** Also true when the stimulus was committed before: then nothing is left to do. */
    @Override
    public Future<Boolean> commit(Partition partition, Commit commit) {
        return seals(partition, commit).compose(seals -> written(partition, commit, seals, 1));
    }

    private Future<Boolean> written(Partition partition, Commit commit, Map<String, String> seals, int tries) {
        String community = commit.kept().community();
        CommitPlanner planner = new CommitPlanner(
                keys, partition, commit, new CommitPlanner.Known(seals, trail.head(community), vault), time.instant());
        return planned(commit, planner)
                .compose(plan -> COMMIT.run(link, planner.keys(), List.of(plan)))
                .compose(answer -> {
                    boolean trailMoved = answer.toInteger() == TRAIL_MOVED;
                    if (trailMoved && tries < TRAIL_TRIES_MAX) {
                        return trail.refresh(partition, community)
                                .compose(done -> written(partition, commit, seals, tries + 1));
                    }
                    if (answer.toInteger() == WRITTEN) {
                        trail.learn(community, planner.trailAfter());
                    }
                    return Future.succeededFuture(answer.toInteger() != MOVED && !trailMoved);
                });
    }

    /** To seal thousands of records takes a while. */
    private Future<String> planned(Commit commit, CommitPlanner planner) {
        return commit.kept().assets() == null
                ? Future.succeededFuture(StoreJson.write(planner.plan()))
                : link.onWorker(() -> StoreJson.write(planner.plan()));
    }

    /** The seals of the tickets that {@code commit} changes; only those that did not come with it are asked for. */
    private Future<Map<String, String>> seals(Partition partition, Commit commit) {
        Map<String, String> known = new HashMap<>();
        List<String> changed = new ArrayList<>();
        for (Commit.Write write : commit.writes()) {
            String seal = write.seal();
            if (seal != null) {
                known.put(write.after().no(), seal);
            } else if (write.before() != null) {
                changed.add(write.after().no());
            }
        }
        if (changed.isEmpty()) {
            return Future.succeededFuture(known);
        }
        Request get = Request.cmd(Command.HMGET).arg(keys.of(RedisKeys.SEALS, partition));
        changed.forEach(get::arg);
        return link.send(get).map(answer -> {
            for (int i = 0; i < changed.size(); i++) {
                Response seal = answer.get(i);
                known.put(changed.get(i), seal == null ? Seals.NONE : seal.toString());
            }
            return known;
        });
    }

    @Override
    public Future<List<Clock>> due(Partition partition, Instant now, int most) {
        return due(keys.of("clocks", partition), partition, now, most);
    }

    @Override
    public Future<List<Clock>> picturesDue(Partition partition, Instant now, int most) {
        return due(keys.of(RedisKeys.FETCHES, partition), partition, now, most);
    }

    private Future<List<Clock>> due(String clocks, Partition partition, Instant now, int most) {
        return DUE.run(
                        link,
                        List.of(clocks, keys.of("instances", partition)),
                        List.of(String.valueOf(now.toEpochMilli()), String.valueOf(most)))
                .map(rows -> rows.stream().map(RedisTickets::clock).toList());
    }

    private static Clock clock(Response row) {
        String member = row.get(0).toString();
        int colon = member.indexOf(':');
        return new Clock(
                Clock.Kind.valueOf(member.substring(0, colon).toUpperCase(Locale.ROOT)),
                member.substring(colon + 1),
                row.get(2).toLong(),
                Instant.ofEpochMilli(row.get(1).toLong()));
    }

    @Override
    public Future<Void> keep(Partition partition, Clock clock, Instant now) {
        return KEEP.run(
                        link,
                        List.of(keys.of("clocks", partition), keys.of("instances", partition)),
                        List.of(
                                CommitPlanner.member(clock),
                                String.valueOf(clock.instance()),
                                String.valueOf(clock.due().toEpochMilli()),
                                String.valueOf(now.toEpochMilli())))
                .mapEmpty();
    }

    /** A ticket and its clocks, in the words of {@code mend_clocks.lua}. */
    private record Clocks(String no, String version, List<CommitPlan.ClockWrite> clocks) {
        static Clocks of(Ticket ticket) {
            return new Clocks(
                    ticket.no(),
                    String.valueOf(ticket.version()),
                    ticket.clocks().stream().map(CommitPlanner::clock).toList());
        }
    }

    @Override
    public Future<List<Clock>> mend(Partition partition, List<Ticket> all) {
        Map<String, Clock> clocks = all.stream()
                .flatMap(t -> t.clocks().stream())
                .collect(Collectors.toMap(CommitPlanner::member, Function.identity()));
        if (clocks.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        return MEND.run(
                        link,
                        List.of(
                                keys.of("clocks", partition),
                                keys.of("instances", partition),
                                keys.of("versions", partition),
                                keys.of(RedisKeys.FETCHES, partition)),
                        List.of(StoreJson.write(all.stream().map(Clocks::of).toList())))
                .map(set -> set.stream()
                        .map(member -> Objects.requireNonNull(clocks.get(member.toString())))
                        .toList());
    }

    @Override
    public Future<Void> allotNumbers(Partition partition, Situation.Numbers seen) {
        return blocks.allot(partition, seen);
    }

    @Override
    public Future<Partition> partitionOf(String no) {
        return blocks.partitionOf(no);
    }
}
