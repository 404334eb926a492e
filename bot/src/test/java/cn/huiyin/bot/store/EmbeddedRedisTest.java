package cn.huiyin.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private Path data() {
        return directory.resolve("data");
    }

    @Test
    void keepsEveryFileInTheDataDirectoryAndSecretsToItsOwner() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(ask(redis, "SET", "k", "v")).isEqualTo("+OK");
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(data());
        }
        assertThat(rights(data().resolve("redis/redis.conf"))).isEqualTo("rw-------");
        assertThat(rights(data())).isEqualTo("rwx------");
    }

    @Test
    void serversPasswordIsNotOnItsCommandLine() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            String password = address(redis).password();

            String commandLine = Files.readString(Path.of("/proc/" + redis.pid() + "/cmdline"));

            assertThat(commandLine).contains("redis-server").doesNotContain(password);
        }
    }

    @Test
    void writesAreThereAfterACleanStop() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(ask(redis, "SET", "k", "v")).isEqualTo("+OK");
        }

        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(ask(redis, "STRLEN", "k")).isEqualTo(":1");
        }
    }

    @Test
    void serverThatIsKilledComesBackWithAllThatItAcknowledged() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(ask(redis, "SET", "k", "v")).isEqualTo("+OK");
            String before = String.valueOf(redis.uri());

            kill(redis.pid());
            awaitOther(redis, before);

            assertThat(ask(redis, "STRLEN", "k")).isEqualTo(":1");
        }
    }

    @Test
    void secondServiceOnTheDirectoryIsToldSo() {
        try (EmbeddedRedis first = EmbeddedRedis.start(data())) {
            assertThat(first.uri()).startsWith("redis://");
            assertThatThrownBy(() -> EmbeddedRedis.start(data()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(data().toString())
                    .hasMessageContaining("another running process");
        }
    }

    @Test
    void serverThatOutlivedItsServiceIsEndedFirst() throws Exception {
        DataDirectory home = DataDirectory.at(data()).inside("redis");
        RedisProcess orphan = RedisProcess.start(home, RedisBinary.extractInto(home));
        assertThat(ask(orphan.address(), "SET", "k", "v")).isEqualTo("+OK");

        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(orphan.ended().get(1, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(ask(redis, "STRLEN", "k")).isEqualTo(":1");
        }
    }

    @Test
    void outlivingServerThatNoLongerAnswersIsEndedToo() throws Exception {
        DataDirectory home = DataDirectory.at(data()).inside("redis");
        RedisProcess orphan = RedisProcess.start(home, RedisBinary.extractInto(home));
        home.write("redis.conf", "port 1\nrequirepass 00\n");

        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(orphan.ended().get(1, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(ask(redis, "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void pidOfSomebodyElsesProcessIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            DataDirectory.at(data()).inside("redis").write("redis.pid", stranger.pid() + "\n");

            EmbeddedRedis.start(data()).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void writeThatAPowerCutTruncatedIsDroppedAndTheRestLoaded() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(ask(redis, "SET", "k", "v")).isEqualTo("+OK");
            assertThat(ask(redis, "SET", "last", "v")).isEqualTo("+OK");
        }
        try (FileChannel file = FileChannel.open(appendOnlyFile(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 5);
        }

        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(ask(redis, "EXISTS", "k", "last")).isEqualTo(":1");
        }
    }

    @Test
    void fileThatIsNotRedisOwnIsNamedWithWhatToDo() throws Exception {
        EmbeddedRedis.start(data()).close();
        Files.writeString(appendOnlyFile(), "this is no append-only file\n");

        assertThatThrownBy(() -> EmbeddedRedis.start(data()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("appendonlydir")
                .hasMessageContaining("Bad file format")
                .hasMessageContaining("put back a copy");
    }

    @Test
    void directoryIsFreeAgainAfterAFailedStart() throws Exception {
        EmbeddedRedis.start(data()).close();
        String good = Files.readString(appendOnlyFile());
        Files.writeString(appendOnlyFile(), "this is no append-only file\n");
        assertThatThrownBy(() -> EmbeddedRedis.start(data())).isInstanceOf(StoreException.class);
        Files.writeString(appendOnlyFile(), good);

        try (EmbeddedRedis redis = EmbeddedRedis.start(data())) {
            assertThat(ask(redis, "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void fileInTheDirectorysPlaceIsNamed() throws Exception {
        Files.writeString(data(), "a file");

        assertThatThrownBy(() -> EmbeddedRedis.start(data()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(data() + " is a file")
                .hasMessageContaining("may write");
    }

    @Test
    void directoryThatCannotBeMadeIsNamed() {
        assertThatThrownBy(() -> EmbeddedRedis.start(Path.of("/proc/huiyin-data")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("/proc/huiyin-data");
    }

    @Test
    void configurationSaysThatEveryWriteIsOnDiskAndNothingIsEvicted() {
        List<String> lines =
                new RedisAddress(7000, "ab12").configuration().lines().toList();

        assertThat(lines)
                .contains("appendonly yes", "appendfsync always", "maxmemory-policy noeviction", "bind 127.0.0.1");
    }

    @Test
    void programIsFoundByWhatTheMachineCallsItself() {
        assertThat(RedisBinary.resourceFor("Linux", "amd64")).isEqualTo("redis-server-7.0.15-linux-amd64");
        assertThat(RedisBinary.resourceFor("Mac OS X", "aarch64")).isEqualTo("redis-server-7.0.15-darwin-arm64");
    }

    private Path appendOnlyFile() throws IOException {
        try (Stream<Path> files = Files.list(data().resolve("redis/appendonlydir"))) {
            return files.filter(f -> f.toString().endsWith(".incr.aof"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private RedisAddress address(EmbeddedRedis redis) throws IOException {
        assertThat(redis.uri()).isNotNull();
        return RedisAddress.in(Files.readString(data().resolve("redis/redis.conf")))
                .orElseThrow();
    }

    private String ask(EmbeddedRedis redis, String... words) throws IOException {
        return ask(address(redis), words);
    }

    private static String ask(RedisAddress address, String... words) throws IOException {
        try (RespSocket socket = RespSocket.open(address)) {
            return socket.command(words);
        }
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    /** Every start has a password of its own. */
    private static void awaitOther(EmbeddedRedis redis, String before) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (List.of("null", before).contains(String.valueOf(redis.uri()))) {
            assertThat(System.nanoTime()).as("restarted within " + PATIENCE).isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
