package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.Leases;
import cn.huiyin.bot.flow.LeasesContract;
import cn.huiyin.bot.flow.Partition;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import org.junit.jupiter.api.Test;

class RedisLeasesTest implements LeasesContract {
    private final RedisKeys keys = TestRedis.freshKeys();
    private final Leases mine = new RedisLeases(TestRedis.link(), keys, "a");
    private final Leases theirs = new RedisLeases(TestRedis.link(), keys, "b");

    @Override
    public Leases mine() {
        return mine;
    }

    @Override
    public Leases theirs() {
        return theirs;
    }

    @Test
    void leaseOfASilentOwnerEnds() {
        Partition partition = new Partition(7);
        assertThat(await(mine.keep(partition))).isTrue();

        long lifeMs = await(TestRedis.link().send(Request.cmd(Command.PTTL).arg(keys.of("lease", partition))))
                .toLong();

        assertThat(lifeMs).isBetween(1L, Leases.LIFE.toMillis());
    }
}
