package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;

import cn.huiyin.bot.flow.InboxContract;
import cn.huiyin.bot.flow.Leases;
import cn.huiyin.bot.flow.LeasesContract;
import cn.huiyin.bot.flow.LedgerContract;
import cn.huiyin.bot.flow.OutboxContract;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.SheetsContract;
import cn.huiyin.bot.flow.TicketsContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every contract on a cluster, which refuses a step whose keys lie in different slots. */
class RedisClusterTest {
    @TempDir
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @SuppressWarnings("NullAway.Init")
    private static RedisLink cluster;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.startCluster(directory.resolve("node"));
        server.awaitCluster();
        cluster = server.link(true);
    }

    @AfterAll
    static void stop() {
        await(cluster.close());
        server.close();
    }

    private static class Parts extends RedisParts {
        Parts() {
            super(cluster, TestRedis.freshKeys(), InstantSource.fixed(Sample.NOW));
        }
    }

    @Nested
    class InboxThere extends Parts implements InboxContract {}

    @Nested
    class TicketsThere extends Parts implements TicketsContract {}

    @Nested
    class OutboxThere extends Parts implements OutboxContract {}

    @Nested
    class LedgerThere extends Parts implements LedgerContract {}

    @Nested
    class SheetsThere extends Parts implements SheetsContract {}

    @Nested
    class LeasesThere implements LeasesContract {
        private final RedisKeys keys = TestRedis.freshKeys();

        @Override
        public Leases mine() {
            return new RedisLeases(cluster, keys, "a");
        }

        @Override
        public Leases theirs() {
            return new RedisLeases(cluster, keys, "b");
        }
    }
}
