package cn.huiyin.bot.store;

import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.flow.Courses;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.intake.Alike;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Courses as the commits wrote them beside the tickets; a page costs two round trips. */
final class RedisCourses implements Courses {
    static final int PAGE = 500;

    private static final LuaScript REPEATS = LuaScript.of("repeats.lua");

    private final RedisLink link;
    private final RedisKeys keys;

    RedisCourses(RedisLink link, RedisKeys keys) {
        this.link = link;
        this.keys = keys;
    }

    @Override
    public Future<Page> page(String community, Cohort cohort, Period period, @Nullable String after) {
        Partition partition = Partition.of(community);
        boolean isAll = cohort == Cohort.OPEN;
        String from = isAll ? "-" : "[" + TicketLists.time(period.from());
        Request range = Request.cmd(Command.ZRANGE)
                .arg(list(partition, community, cohort))
                .arg(after == null ? from : "(" + after)
                .arg(isAll ? "+" : "(" + TicketLists.time(period.to()))
                .arg("BYLEX")
                .arg("LIMIT")
                .arg(0)
                .arg(PAGE);
        return link.send(range)
                .map(members -> members.stream().map(Objects::toString).toList())
                .compose(members -> courses(partition, members)
                        .map(courses -> new Page(courses, members.size() < PAGE ? null : members.get(PAGE - 1))));
    }

    private String list(Partition partition, String community, Cohort cohort) {
        return switch (cohort) {
            case OPENED -> keys.list(partition, community);
            case RESOLVED -> keys.done(partition, community);
            case OPEN -> keys.open(partition, community);
        };
    }

    private Future<List<Course>> courses(Partition partition, List<String> members) {
        if (members.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Request get = Request.cmd(Command.HMGET).arg(keys.of(RedisKeys.COURSES, partition));
        members.forEach(member -> get.arg(TicketLists.number(member)));
        return link.send(get)
                .map(rows -> rows.stream()
                        .filter(Objects::nonNull)
                        .map(row -> StoreJson.read(row.toString(), Course.class))
                        .toList());
    }

    @Override
    public Future<Map<Alike, Integer>> repeats(String community, List<Alike> troubles, Instant since) {
        Map<Alike, Integer> all = new LinkedHashMap<>();
        Future<Void> chain = Future.succeededFuture();
        for (int from = 0; from < troubles.size(); from += PAGE) {
            List<Alike> some = troubles.subList(from, Math.min(from + PAGE, troubles.size()));
            chain = chain.compose(done -> counted(community, some, since))
                    .onSuccess(all::putAll)
                    .mapEmpty();
        }
        return chain.map(done -> all);
    }

    private Future<Map<Alike, Integer>> counted(String community, List<Alike> troubles, Instant since) {
        Partition partition = Partition.of(community);
        List<String> places = troubles.stream()
                .map(a -> keys.index(RedisKeys.REPEATS, partition, RedisKeys.alikeField(a)))
                .toList();
        return REPEATS.run(link, places, List.of(String.valueOf(since.toEpochMilli())))
                .map(counts -> SituationReader.repeats(troubles, counts));
    }
}
