package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Leases;
import cn.huiyin.bot.flow.Partition;
import io.vertx.core.Future;
import java.util.List;

/**
 * Leases of one instance.
 *
 * @param owner what tells this instance from others: random where several share a server; constant on the embedded server, which
 *     has one user, so that a restart after a crash need not wait for its own lease to end
 */
record RedisLeases(RedisLink link, RedisKeys keys, String owner) implements Leases {
    private static final LuaScript KEEP = LuaScript.of("lease.lua");
    private static final LuaScript RELEASE = LuaScript.of("release.lua");

    @Override
    public Future<Boolean> keep(Partition partition) {
        return KEEP.run(link, key(partition), List.of(owner, String.valueOf(LIFE.toMillis())))
                .map(answer -> answer.toInteger() == 1);
    }

    @Override
    public Future<Void> release(Partition partition) {
        return RELEASE.run(link, key(partition), List.of(owner)).mapEmpty();
    }

    private List<String> key(Partition partition) {
        return List.of(keys.of("lease", partition));
    }
}
