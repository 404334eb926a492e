package cn.huiyin.bot.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis server that outlived the service that started it, as when that was killed. Two servers on one file would ruin it, so
 * it ends before another starts; blocks.
 */
record Orphan(DataDirectory home) {
    private static final Logger log = LoggerFactory.getLogger(Orphan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Ends the server that still runs in {@code home}, if one does. */
    void stop() {
        Optional<ProcessHandle> process = process();
        boolean wasAsked = read("redis.conf")
                .flatMap(RedisAddress::in)
                .filter(this::askToEnd)
                .isPresent();
        process.ifPresent(p -> awaitEnd(p, wasAsked));
        try {
            Files.deleteIfExists(home.resolve("redis.pid"));
        } catch (IOException e) {
            throw DataDirectory.unwritable(home.resolve("redis.pid"), e);
        }
    }

    /** The process that the pid file names, if it lives and runs our program: numbers of processes are used again. */
    private Optional<ProcessHandle> process() {
        return read("redis.pid")
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().command().filter(this::isOurProgram).isPresent());
    }

    private boolean isOurProgram(String command) {
        Path program = home.resolve("redis-server");
        return command.startsWith(program.toString())
                || command.startsWith(home.path().getFileName() + "/")
                || realPath(program)
                        .filter(p -> command.startsWith(p.toString()))
                        .isPresent();
    }

    private static Optional<Path> realPath(Path file) {
        try {
            return Optional.of(file.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean askToEnd(RedisAddress address) {
        try (RespSocket socket = RespSocket.open(address)) {
            log.warn("ending a Redis that outlived its service address={}", address);
            String answer = socket.command("SHUTDOWN", "NOSAVE");
            log.warn("it does not want to end address={}: {}", address, answer);
            return false;
        } catch (IOException e) {
            // The server closes the connection as it ends; when nobody listens there is nobody to end.
            return e instanceof EOFException;
        }
    }

    private static void awaitEnd(ProcessHandle process, boolean wasAsked) {
        if (!wasAsked) {
            process.destroy();
        }
        if (hasEnded(process)) {
            return;
        }
        log.warn("a Redis that outlived its service does not end, killing it pid={}", process.pid());
        process.destroyForcibly();
        if (!hasEnded(process)) {
            throw new StoreException("the Redis of an earlier start does not end: pid " + process.pid()
                    + " (expected: none runs on the data directory; end that process)");
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new StoreException("cannot wait for pid " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while ending an earlier Redis", e);
        }
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(home.resolve(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
