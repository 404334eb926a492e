package cn.huiyin.bot.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jspecify.annotations.Nullable;

/**
 * Which key a store's records are sealed with, written down in it at the first start: a service with another key does not
 * start, instead of finding records that it cannot read.
 */
final class VaultClaim {
    private static final String PLACE = "vault";

    private final RedisLink link;
    private final RedisKeys keys;
    private final Vault vault;

    VaultClaim(RedisLink link, RedisKeys keys, Vault vault) {
        this.link = link;
        this.keys = keys;
        this.vault = vault;
    }

    /**
     * Looks with which key there were sealed records so far.
     *
     * @return whether that is an older one than the current, so that they are to be sealed anew; fails with {@link
     *     StoreException} when it is not known
     */
    Future<Boolean> check() {
        return link.send(Request.cmd(Command.SET)
                        .arg(keys.vault())
                        .arg(vault.seal(PLACE, PLACE))
                        .arg("NX"))
                .compose(set -> link.send(Request.cmd(Command.GET).arg(keys.vault())))
                .map(this::isOlder);
    }

    private boolean isOlder(@Nullable Response claim) {
        String sealed = String.valueOf(claim);
        String id = sealed.split("\\.", -1).length == 3 ? sealed.split("\\.", -1)[1] : "";
        if (vault.key(id).isEmpty()) {
            throw new StoreException("vault key: " + vault.current().id() + " (expected: " + id
                    + ", with which this store's personal records are sealed; set HUIYIN_VAULT_KEY to that key, the same for"
                    + " every instance; or HUIYIN_VAULT_KEY_OLD to it, to seal them anew)");
        }
        String unused = vault.open(PLACE, sealed);
        return !id.equals(vault.current().id());
    }

    /** All records are sealed with the current key from now on. */
    Future<Void> renew() {
        return link.send(Request.cmd(Command.SET).arg(keys.vault()).arg(vault.seal(PLACE, PLACE)))
                .mapEmpty();
    }
}
