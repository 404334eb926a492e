package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.intake.Message;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages not handled yet: one stream per partition. */
final class RedisInbox implements Inbox {
    private static final Logger log = LoggerFactory.getLogger(RedisInbox.class);
    private static final LuaScript TAKE = LuaScript.of("take.lua");
    private static final Duration REPEAT_KNOWN = Duration.ofDays(7);

    private final RedisLink link;
    private final RedisKeys keys;
    private final Vault vault;

    RedisInbox(RedisLink link, RedisKeys keys, Vault vault) {
        this.link = link;
        this.keys = keys;
        this.vault = vault;
    }

    @Override
    public Future<Boolean> take(Partition partition, String community, Message message) {
        return TAKE.run(
                        link,
                        List.of(keys.seen(partition, message.chat(), message.id()), keys.of("inbox", partition)),
                        List.of(community, written(community, message), String.valueOf(REPEAT_KNOWN.toSeconds())))
                .map(answer -> answer.toInteger() == 1);
    }

    private String written(String community, Message message) {
        String json = StoreJson.write(message);
        return message.isConfidential() ? vault.seal(place(community), json) : json;
    }

    private static String place(String community) {
        return "inbox/" + community;
    }

    @Override
    public Future<List<Entry>> read(Partition partition, String after, int most) {
        Request range = Request.cmd(Command.XRANGE)
                .arg(keys.of("inbox", partition))
                .arg("(" + after)
                .arg("+")
                .arg("COUNT")
                .arg(most);
        return link.send(range).compose(rows -> {
            List<Entry> entries =
                    rows.stream().map(this::entry).flatMap(Optional::stream).toList();
            // A page of nothing but unreadable entries must not look like the end.
            return entries.isEmpty() && rows.size() > 0
                    ? read(partition, rows.get(rows.size() - 1).get(0).toString(), most)
                    : Future.succeededFuture(entries);
        });
    }

    /** Empty when it cannot be read: it stays for a person, and those behind it go on. */
    private Optional<Entry> entry(Response row) {
        String id = row.get(0).toString();
        try {
            Response fields = row.get(1);
            String community = fields.get(1).toString();
            String stored = fields.get(3).toString();
            String json = Vault.isSealed(stored) ? vault.open(place(community), stored) : stored;
            return Optional.of(new Entry(id, community, StoreJson.read(json, Message.class)));
        } catch (StoreException e) {
            log.error("passing over an inbox entry that cannot be read entry={}: {}", id, e.getMessage());
            return Optional.empty();
        }
    }
}
