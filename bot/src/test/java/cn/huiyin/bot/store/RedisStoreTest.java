package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sample;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisStoreTest {
    @TempDir
    Path directory;

    private Future<RedisStore> open(Optional<String> redis) {
        return open(redis, Optional.empty());
    }

    private Future<RedisStore> open(Optional<String> redis, Optional<String> vaultKey) {
        return open("data", redis, vaultKey);
    }

    private Future<RedisStore> open(String data, Optional<String> redis, Optional<String> vaultKey) {
        VaultSettings vault = new VaultSettings(vaultKey, Optional.empty());
        return RedisStore.open(
                TestRedis.VERTX, new StoreSettings(directory.resolve(data), redis, vault), InstantSource.system());
    }

    private static boolean take(RedisStore store, String id) {
        return await(store.inbox().take(PARTITION, Sample.COMMUNITY, Sample.message(id, "灯不亮")));
    }

    @Test
    void storeOfItsOwnKeepsWhatItTookOverARestart() {
        RedisStore first = await(open(Optional.empty()));
        assertThat(take(first, "m-1")).isTrue();
        assertThat(first.warnings()).isEmpty();
        await(first.close());

        RedisStore second = await(open(Optional.empty()));
        assertThat(take(second, "m-1")).isFalse();
        assertThat(await(second.inbox().read(PARTITION, "0", 10)))
                .extracting(Inbox.Entry::message)
                .containsExactly(Sample.message("m-1", "灯不亮"));
        await(second.close());
    }

    @Test
    void restartedServiceKeepsItsLeasesOnItsOwnServer() {
        RedisStore first = await(open(Optional.empty()));
        assertThat(await(first.leases().keep(new Partition(1)))).isTrue();
        await(first.close());

        RedisStore second = await(open(Optional.empty()));
        assertThat(await(second.leases().keep(new Partition(1)))).isTrue();
        await(second.close());
    }

    @Test
    void instancesOnASharedServerShareEverythingButTheirLeases() throws Exception {
        try (TestServer server = TestServer.start(directory.resolve("own"))) {
            RedisStore one = await(open(Optional.of(server.uri())));
            RedisStore other = await(open(Optional.of(server.uri())));

            assertThat(take(one, "m-1")).isTrue();
            assertThat(take(other, "m-1")).isFalse();
            assertThat(await(one.leases().keep(new Partition(1)))).isTrue();
            assertThat(await(other.leases().keep(new Partition(1)))).isFalse();
            await(one.close());
            await(other.close());
        }
    }

    @Test
    void nodeOfAClusterIsKnownAsOne() throws Exception {
        try (TestServer server = TestServer.startCluster(directory.resolve("node"))) {
            server.awaitCluster();
            RedisStore store = await(open(Optional.of(server.uri())));

            assertThat(take(store, "m-1")).isTrue();
            assertThat(await(store.inbox().read(PARTITION, "0", 10))).hasSize(1);
            await(store.close());
        }
    }

    @Test
    void severalNodesAreACluster() throws Exception {
        try (TestServer server = TestServer.startCluster(directory.resolve("node"))) {
            server.awaitCluster();
            RedisStore store = await(open(Optional.of(server.uri() + ", " + server.uri())));

            assertThat(take(store, "m-1")).isTrue();
            await(store.close());
        }
    }

    @Test
    void serverThatMayLoseDataIsWarnedOf() throws Exception {
        try (TestServer server = TestServer.start(directory.resolve("own"), "appendfsync everysec")) {
            RedisStore store = await(open(Optional.of(server.uri()), Optional.of(TestVault.base64(1))));

            assertThat(store.warnings()).singleElement().asString().contains("appendfsync is everysec");
            await(store.close());
        }
    }

    @Test
    void instancesWithDataDirectoriesOfTheirOwnShareTheKeyThatTheServerKeeps() throws Exception {
        try (TestServer server = TestServer.start(directory.resolve("own"), "appendfsync always", "appendonly yes")) {
            RedisStore one = await(open("one", Optional.of(server.uri()), Optional.empty()));
            RedisStore other = await(open("other", Optional.of(server.uri()), Optional.empty()));

            assertThat(one.warnings()).isEmpty();
            assertThat(directory.resolve("one/vault-key")).doesNotExist();
            await(one.close());
            await(other.close());
        }
    }

    @Test
    void aGivenKeyOpensWhatWasSealedWithTheServersOwn() throws Exception {
        try (TestServer server = TestServer.start(directory.resolve("own"), "appendfsync always", "appendonly yes")) {
            await(open("one", Optional.of(server.uri()), Optional.empty()).compose(RedisStore::close));

            RedisStore given = await(open("one", Optional.of(server.uri()), Optional.of(TestVault.base64(7))));

            assertThat(given.warnings()).isEmpty();
            await(given.close());
        }
    }

    @Test
    void serverThatCannotBeReachedIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> await(open(Optional.of("redis://:s3cret@127.0.0.1:1"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot reach Redis at [127.0.0.1:1]")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void wrongPasswordIsTold() throws Exception {
        try (TestServer server = TestServer.start(directory.resolve("own"))) {
            String wrong = server.uri().replace("ab12", "nope");

            assertThatThrownBy(() -> await(open(Optional.of(wrong))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("WRONGPASS")
                    .hasMessageNotContaining("nope");
        }
    }

    @Test
    void addressThatIsNoneIsNamedWithoutItsPassword() {
        for (String bad :
                new String[] {"http://u:s3cret@host", "host:6379", "redis://u:s3cret@ho st", ",", "redis:///x"}) {
            assertThatThrownBy(() -> await(open(Optional.of(bad))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("HUIYIN_REDIS")
                    .hasMessageContaining("expected: redis://host:6379")
                    .hasMessageNotContaining("s3cret");
        }
    }
}
