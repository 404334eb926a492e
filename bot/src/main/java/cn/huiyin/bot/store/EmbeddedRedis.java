package cn.huiyin.bot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis server of the service's own: on a loopback port with a random password, every write on disk before it is
 * acknowledged, its files in {@code redis/} of the data directory, which nobody else may use meanwhile.
 *
 * <p>When the server dies it is started again, later each time; until then there is no {@link #uri()}. Safe for any thread;
 * {@link #start} and {@link #close} block.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration RESTART_FIRST = Duration.ofMillis(100);
    private static final Duration RESTART_MOST = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final DataDirectory home;
    private final Path program;
    private final FileChannel lock;
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(EmbeddedRedis::thread);
    private volatile @Nullable RedisProcess running;
    private volatile boolean isClosing;
    private Duration wait = RESTART_FIRST;
    private long startedNanos;

    private EmbeddedRedis(DataDirectory home, Path program, FileChannel lock) {
        this.home = home;
        this.program = program;
        this.lock = lock;
    }

    /**
     * Takes {@code dataDirectory} for this process, ends what an earlier one left running there, and serves.
     *
     * @throws StoreException saying what is in the way
     */
    public static EmbeddedRedis start(Path dataDirectory) {
        DataDirectory data = DataDirectory.at(dataDirectory);
        FileChannel lock = data.lock();
        try {
            DataDirectory home = data.inside("redis");
            new Orphan(home).stop();
            EmbeddedRedis redis = new EmbeddedRedis(home, RedisBinary.extractInto(home), lock);
            redis.launch();
            return redis;
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "redis-keeper");
        thread.setDaemon(true);
        return thread;
    }

    /** Where it listens now, password included; null while it is down. Another after every restart. */
    public @Nullable String uri() {
        RedisProcess now = running;
        return now == null ? null : now.address().uri();
    }

    /** The server's process; fails while it is down. */
    public long pid() {
        RedisProcess now = running;
        if (now == null) {
            throw new StoreException("Redis is not running");
        }
        return now.pid();
    }

    private synchronized void launch() {
        if (isClosing) {
            return;
        }
        RedisProcess started = RedisProcess.start(home, program);
        startedNanos = System.nanoTime();
        running = started;
        log.info("Redis serves pid={} directory={}", started.pid(), home.path());
        started.ended().thenRunAsync(() -> buried(started), keeper).exceptionally(this::ignoredWhenClosing);
    }

    private @Nullable Void ignoredWhenClosing(Throwable failure) {
        if (!(failure.getCause() instanceof RejectedExecutionException) || !isClosing) {
            log.error("cannot watch Redis", failure);
        }
        return null;
    }

    private synchronized void buried(RedisProcess dead) {
        running = null;
        if (isClosing) {
            return;
        }
        if (System.nanoTime() - startedNanos > STEADY.toNanos()) {
            wait = RESTART_FIRST;
        }
        log.error("Redis ended, starting it again pid={} in={} because {}", dead.pid(), wait, dead.lastWords());
        restartLater();
    }

    private void restartLater() {
        Duration pause = wait;
        keeper.execute(() -> restartAfter(pause));
        Duration doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(RESTART_MOST) > 0 ? RESTART_MOST : doubled;
    }

    private void restartAfter(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            launch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            again(e);
        }
    }

    private synchronized void again(RuntimeException failure) {
        log.error("Redis does not start, trying again in={}: {}", wait, failure.getMessage());
        restartLater();
    }

    /** Ends the server, which has everything on disk already, and leaves the directory to others. */
    @Override
    public void close() {
        isClosing = true;
        synchronized (this) {
            keeper.shutdownNow();
            RedisProcess last = running;
            running = null;
            if (last != null) {
                last.stop();
            }
        }
        release(lock);
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            log.warn("cannot release the data directory's lock", e);
        }
    }
}
