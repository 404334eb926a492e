package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sheet;
import cn.huiyin.bot.flow.Sheets;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sheets as the commits wrote them, all of one question in one round trip. */
final class RedisSheets implements Sheets {
    private final RedisLink link;
    private final RedisKeys keys;

    RedisSheets(RedisLink link, RedisKeys keys) {
        this.link = link;
        this.keys = keys;
    }

    @Override
    public Future<Map<Sheet<?>, Sheet.Filled>> read(Partition partition, Set<Sheet<?>> wanted) {
        List<Sheet<?>> all = List.copyOf(wanted);
        Request get = Request.cmd(Command.MGET);
        all.forEach(sheet -> get.arg(keys.sheet(partition, sheet)));
        return link.send(get).map(values -> {
            Map<Sheet<?>, Sheet.Filled> read = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                read.put(all.get(i), filled(all.get(i), values.get(i)));
            }
            return read;
        });
    }

    private static Sheet.Filled filled(Sheet<?> sheet, @Nullable Response value) {
        if (value == null) {
            return new Sheet.Filled(0, sheet.blank());
        }
        String text = value.toString();
        int space = text.indexOf(' ');
        return new Sheet.Filled(
                Long.parseLong(text.substring(0, space)), StoreJson.read(text.substring(space + 1), sheet.type()));
    }
}
