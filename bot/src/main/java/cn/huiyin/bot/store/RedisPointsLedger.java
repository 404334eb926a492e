package cn.huiyin.bot.store;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.PointsLedger;
import cn.huiyin.bot.points.Line;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Ledgers of points as the commits wrote them. */
final class RedisPointsLedger implements PointsLedger {
    private final RedisLink link;
    private final RedisKeys keys;

    RedisPointsLedger(RedisLink link, RedisKeys keys) {
        this.link = link;
        this.keys = keys;
    }

    @Override
    public Future<List<Line>> newest(String community, Account owner, int most) {
        Request get = Request.cmd(Command.LRANGE)
                .arg(keys.points(Partition.of(community), community, owner))
                .arg(-most)
                .arg(-1);
        return link.send(get).map(lines -> {
            List<Line> newestLast = new ArrayList<>(lines.stream()
                    .map(line -> StoreJson.read(line.toString(), Line.class))
                    .toList());
            Collections.reverse(newestLast);
            return newestLast;
        });
    }
}
