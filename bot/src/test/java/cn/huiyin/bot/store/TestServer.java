package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Redis that is somebody else's: settings as one likes, one node of a cluster, stopped and continued. */
final class TestServer implements AutoCloseable {
    private final Path directory;
    private final RedisAddress address;
    private Process process;

    private TestServer(Path directory, RedisAddress address, List<String> settings) {
        this.directory = directory;
        this.address = address;
        DataDirectory home = DataDirectory.at(directory);
        home.write("redis.conf", address.configuration() + String.join("\n", settings) + "\n");
        this.process = launch();
        // Even when a test's setting up fails half way, nothing may outlive the tests.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
        awaitPong();
    }

    /** A server in {@code directory} with more {@code settings}. */
    static TestServer start(Path directory, String... settings) throws IOException {
        return new TestServer(directory, new RedisAddress(freePort(), "ab12"), List.of(settings));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, RedisAddress.host())) {
            return probe.getLocalPort();
        }
    }

    /** The only node of a cluster: it has every slot, and refuses commands whose keys are in different ones. */
    static TestServer startCluster(Path directory) throws IOException {
        TestServer server = start(directory, "cluster-enabled yes");
        server.ask("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        return server;
    }

    private Process launch() {
        try {
            Path program = RedisBinary.extractInto(DataDirectory.at(directory));
            return new ProcessBuilder(program.toString(), "redis.conf")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("out.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPong() {
        while (!answer("PING").equals("+PONG")) {
            if (!process.isAlive()) {
                throw new AssertionError("the test server ended with " + process.exitValue());
            }
            Thread.onSpinWait();
        }
    }

    private String answer(String... words) {
        try (RespSocket socket = RespSocket.open(address)) {
            return socket.command(words);
        } catch (IOException e) {
            return "";
        }
    }

    void ask(String... words) {
        String answer = answer(words);
        if (!answer.equals("+OK")) {
            throw new AssertionError(List.of(words) + " was answered " + answer);
        }
    }

    String uri() {
        return address.uri();
    }

    RedisAddresses addresses() {
        return new RedisAddresses(List.of(uri()));
    }

    RedisLink link(boolean isCluster) {
        RedisOptions options = addresses().options(isCluster);
        RedisLink link = new RedisLink(TestRedis.VERTX, () -> options);
        await(link.open());
        return link;
    }

    /** Waits until the cluster says that it serves. */
    void awaitCluster() {
        RedisLink plain = link(false);
        while (!await(plain.send(Request.cmd(Command.CLUSTER).arg("INFO")))
                .toString()
                .contains("cluster_state:ok")) {
            Thread.onSpinWait();
        }
        await(plain.close());
    }

    /** Nothing is answered until {@link #go}, and no connection ends: as a machine that hangs. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void go() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("kill " + name + " ended with " + code);
        }
    }

    /** Ends as a power cut ends it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts again after {@link #kill}, where it was. */
    void restart() {
        process = launch();
        awaitPong();
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Files.exists(directory)) {
            TestRedis.delete(directory);
        }
    }
}
