package cn.huiyin.bot.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running Redis server, from its start until it ends; blocks where it waits. */
final class RedisProcess {
    private static final Logger log = LoggerFactory.getLogger(RedisProcess.class);
    private static final int PASSWORD_BYTES = 24;
    private static final int PORTS_TRIED_MAX = 3;
    private static final Duration MUTE_MAX = Duration.ofSeconds(30);
    private static final Duration STOP_MAX = Duration.ofSeconds(8);
    private static final int POLL_MS = 5;

    private final DataDirectory home;
    private final RedisAddress address;
    private final Process process;
    private final RedisLog output;

    private RedisProcess(DataDirectory home, RedisAddress address, Process process, RedisLog output) {
        this.home = home;
        this.address = address;
        this.process = process;
        this.output = output;
    }

    /** Starts {@code program} in {@code home} and returns when it serves. */
    static RedisProcess start(DataDirectory home, Path program) {
        for (int tried = 1; ; tried++) {
            RedisProcess started = launch(home, program);
            if (started.serves()) {
                return started;
            }
            // The port was free a moment ago; somebody was quicker.
            boolean isPortTaken = started.output.warnings().contains("Address already in use");
            if (!isPortTaken || tried == PORTS_TRIED_MAX) {
                throw started.failure();
            }
        }
    }

    private static RedisProcess launch(DataDirectory home, Path program) {
        try {
            RedisAddress address = new RedisAddress(freePort(), AdminToken.random(PASSWORD_BYTES));
            home.write("redis.conf", address.configuration());
            home.write("redis.log", "");
            RedisLog output = new RedisLog(home.resolve("redis.log"));
            ProcessBuilder builder = new ProcessBuilder(program.toString(), "redis.conf")
                    .directory(home.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.file().toFile());
            // The service's own environment holds secrets that the server has no use for.
            builder.environment().clear();
            return new RedisProcess(home, address, builder.start(), output);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot start " + program + ": " + e.getMessage()
                            + " (expected: a disk that programs may be started from, not one mounted noexec; or set"
                            + " HUIYIN_REDIS to a server of your own)",
                    e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, RedisAddress.host())) {
            return probe.getLocalPort();
        }
    }

    /** Waits until it answers; loading a large file takes as long as it takes. */
    private boolean serves() {
        long muteUntil = System.nanoTime() + MUTE_MAX.toNanos();
        while (process.isAlive()) {
            String answer = ask();
            if (answer.equals("+PONG")) {
                return true;
            }
            if (answer.startsWith("-LOADING")) {
                muteUntil = System.nanoTime() + MUTE_MAX.toNanos();
            }
            if (System.nanoTime() > muteUntil) {
                log.error("Redis does not answer, ending it pid={}", process.pid());
                process.destroyForcibly();
            }
            pause();
        }
        return false;
    }

    private String ask() {
        try (RespSocket socket = RespSocket.open(address)) {
            return socket.command("PING");
        } catch (IOException e) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while starting Redis", e);
        }
    }

    private StoreException failure() {
        String told = output.warnings();
        if (told.contains("append only file") || told.contains("AOF") || told.contains("manifest")) {
            return new StoreException("Redis cannot load its file in " + home.resolve("appendonlydir") + ": " + told
                    + " (expected: the files as the service left them; put back a copy of the data directory, or mend"
                    + " one with redis-check-aof --fix)");
        }
        return new StoreException("Redis in " + home.path() + " ended while starting: "
                + (told.isEmpty() ? "it says nothing, exit code " + exitCode() : told)
                + " (expected: a writable disk with room and enough memory)");
    }

    private int exitCode() {
        return process.isAlive() ? -1 : process.exitValue();
    }

    RedisAddress address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** Completes when it has ended, whatever ended it. */
    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    /** Why it ended, as far as it says. */
    String lastWords() {
        String told = output.warnings();
        return "exit code " + exitCode() + (told.isEmpty() ? "" : ": " + told);
    }

    /** Asks it to end as SIGTERM does, which flushes its file, and waits. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Redis did not end within {}, killing it pid={}", STOP_MAX, process.pid());
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
