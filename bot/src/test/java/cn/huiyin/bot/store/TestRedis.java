package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.StoreParts;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One embedded server for all tests of this JVM; every test has a prefix of its own and so an empty store. */
final class TestRedis {
    static final Vertx VERTX = Vertx.vertx();

    private static final Path DIRECTORY = temporary();
    private static final EmbeddedRedis SERVER = started();
    private static final RedisLink LINK = linkTo(SERVER);
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private TestRedis() {}

    static RedisLink link() {
        return LINK;
    }

    static String uri() {
        return String.valueOf(SERVER.uri());
    }

    static RedisLink linkTo(EmbeddedRedis server) {
        RedisLink link = new RedisLink(VERTX, () -> {
            String uri = server.uri();
            return uri == null ? null : new RedisAddresses(List.of(uri)).options(false);
        });
        StoreParts.await(link.open());
        return link;
    }

    static RedisKeys freshKeys() {
        return new RedisKeys("t" + PREFIXES.incrementAndGet() + ":");
    }

    static RedisParts parts() {
        return new RedisParts(LINK, freshKeys(), InstantSource.fixed(Sample.NOW));
    }

    private static EmbeddedRedis started() {
        EmbeddedRedis server = EmbeddedRedis.start(DIRECTORY);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(DIRECTORY);
        }));
        return server;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("huiyin-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
