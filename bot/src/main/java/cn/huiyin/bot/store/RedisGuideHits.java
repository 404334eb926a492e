package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.GuideHits;
import cn.huiyin.bot.flow.Partition;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How often guides have answered, as the commits counted. */
final class RedisGuideHits implements GuideHits {
    private final RedisLink link;
    private final RedisKeys keys;

    RedisGuideHits(RedisLink link, RedisKeys keys) {
        this.link = link;
        this.keys = keys;
    }

    /** The word has no blank in it. */
    static String field(What what, String guide) {
        return what.word() + " " + guide;
    }

    @Override
    public Future<Map<String, Map<What, Long>>> of(String community) {
        Request get = Request.cmd(Command.HGETALL).arg(keys.guides(Partition.of(community), community));
        return link.send(get).map(counts -> {
            Map<String, Map<What, Long>> all = new LinkedHashMap<>();
            // Each field and, behind it, how often.
            for (int i = 0; i + 1 < counts.size(); i += 2) {
                String field = counts.get(i).toString();
                int blank = field.indexOf(' ');
                What what = What.valueOf(field.substring(0, blank).toUpperCase(Locale.ROOT));
                all.computeIfAbsent(field.substring(blank + 1), id -> new EnumMap<>(What.class))
                        .put(what, counts.get(i + 1).toLong());
            }
            return all;
        });
    }
}
