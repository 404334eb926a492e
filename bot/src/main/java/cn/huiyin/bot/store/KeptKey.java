package cn.huiyin.bot.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.Optional;

/** The vault's key on a server of one's own, where nobody gave one: made by the first instance, the same for all that follow. */
final class KeptKey {
    private final RedisLink link;
    private final RedisKeys keys;

    KeptKey(RedisLink link, RedisKeys keys) {
        this.link = link;
        this.keys = keys;
    }

    /** In base64. With {@code isNeeded} it is made when there is none. */
    Future<Optional<String>> read(boolean isNeeded) {
        Future<?> made = isNeeded
                ? link.send(Request.cmd(Command.SET)
                        .arg(keys.vaultKey())
                        .arg(VaultKey.random())
                        .arg("NX"))
                : Future.succeededFuture();
        return made.compose(done -> link.send(Request.cmd(Command.GET).arg(keys.vaultKey())))
                .map(kept -> Optional.ofNullable(kept).map(String::valueOf));
    }
}
