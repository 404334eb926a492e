package cn.huiyin.bot.bench;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures the packaged service from outside: time to ready, memory, and from the webhook's 202 to the acknowledgement's
 * arrival, at a steady rate over loopback. Run from the project's root with the rate (messages a second) and the seconds.
 */
public final class LoadFigures {
    private static final String SECRET = "whsec_bG9hZC1maWd1cmVzLWxvYWQtZmlndXJlcy0zMmI=";
    private static final int WARM_UP = 500;
    private static final double NANOS_PER_MS = 1_000_000.0;

    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final Map<String, Long> tookMs = new ConcurrentHashMap<>();
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Webhook signer;

    private LoadFigures() throws Exception {
        signer = new Webhook(SECRET);
    }

    public static void main(String[] args) throws Exception {
        new LoadFigures().run(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    }

    private void run(int perSecond, int seconds) throws Exception {
        HttpServer platform = platform();
        Path home = Files.createTempDirectory("load");
        Path settings = settings(home, platform.getAddress().getPort());
        long began = System.nanoTime();
        Process service = service(home, settings);
        try {
            URI address = address(home);
            System.out.printf("ready after %.0f ms%n", (System.nanoTime() - began) / NANOS_PER_MS);
            memory("ready", service);
            send(address, "w", WARM_UP, perSecond);
            TimeUnit.SECONDS.sleep(3);
            forget();
            send(address, "u", perSecond * seconds, perSecond);
            TimeUnit.SECONDS.sleep(3);
            report(perSecond * seconds);
            memory("after", service);
        } finally {
            service.destroy();
            service.waitFor();
            platform.stop(0);
        }
    }

    private HttpServer platform() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/deliver", exchange -> {
            long now = System.nanoTime();
            JsonObject said =
                    new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (said.getString("kind").equals("ack") || said.getString("kind").equals("joined")) {
                said.getJsonArray("mentions", new JsonArray()).forEach(user -> heard.putIfAbsent((String) user, now));
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "platform");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return server;
    }

    /** The sample settings with a webhook in the demo channel's place. */
    private static Path settings(Path home, int platform) throws IOException {
        Path to = home.resolve("config");
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            for (Path file : files.toList()) {
                Path target = to.resolve(Path.of("config").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.writeString(target, Files.readString(file).replace("demo", "hook"));
                }
            }
        }
        Files.writeString(to.resolve("huiyin.yaml"), """
                channels:
                  hook: {type: webhook, secret: %s, deliverTo: "http://127.0.0.1:%d/deliver", perDestinationPerMinute: 60000}
                quietHours: ""
                """.formatted(SECRET, platform));
        return to;
    }

    private static Process service(Path home, Path settings) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "bot/target/huiyin.jar",
                        "--port",
                        "0",
                        "--config",
                        settings.toString(),
                        "--data",
                        home.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
    }

    private static URI address(Path home) throws Exception {
        while (true) {
            for (String line : Files.readAllLines(home.resolve("log"))) {
                int ready = line.indexOf("ready on ");
                if (ready >= 0) {
                    return URI.create(line.substring(ready + "ready on ".length()) + "/channels/hook");
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void send(URI address, String prefix, int count, int perSecond) throws InterruptedException {
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = began + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            post(address, prefix + i, "新建新村" + (i % 80 + 1) + "幢" + i + "室门口路灯不亮");
        }
    }

    private void post(URI address, String user, String text) {
        String body = new JsonObject()
                .put("id", user)
                .put("time", Instant.now().toString())
                .put("group", new JsonObject().put("id", "g-qinjie"))
                .put("sender", new JsonObject().put("id", user))
                .put("text", text)
                .encode();
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("webhook-id", user)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", signature(user, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long sent = System.nanoTime();
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenAccept(answer -> {
                    if (answer.statusCode() == 202) {
                        taken.put(user, System.nanoTime());
                        tookMs.put(user, System.nanoTime() - sent);
                    }
                })
                .join();
    }

    private String signature(String id, long at, String body) {
        try {
            return signer.sign(id, at, body);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget() {
        taken.clear();
        tookMs.clear();
        heard.clear();
    }

    private void report(int count) {
        long[] waits = taken.entrySet().stream()
                .filter(e -> heard.containsKey(e.getKey()))
                .mapToLong(e -> Math.max(0, heard.get(e.getKey()) - e.getValue()))
                .sorted()
                .toArray();
        long[] takes =
                tookMs.values().stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("sent %d, taken %d, acknowledged %d%n", count, taken.size(), waits.length);
        print("webhook to 202", takes);
        print("202 to acknowledgement", waits);
    }

    private static void print(String what, long[] sorted) {
        System.out.printf(
                "%s, ms: median %.1f, 99 %% %.1f, most %.1f%n",
                what,
                sorted[sorted.length / 2] / NANOS_PER_MS,
                sorted[sorted.length * 99 / 100] / NANOS_PER_MS,
                Arrays.stream(sorted).max().orElse(0) / NANOS_PER_MS);
    }

    private static void memory(String when, Process service) throws IOException {
        for (ProcessHandle each : Stream.concat(Stream.of(service.toHandle()), service.descendants())
                .toList()) {
            String status = Files.readString(Path.of("/proc", Long.toString(each.pid()), "status"));
            System.out.println(when + ": "
                    + status.lines()
                            .filter(l -> l.startsWith("Name") || l.startsWith("VmRSS"))
                            .map(l -> l.replaceAll("\\s+", " "))
                            .reduce("", (a, b) -> a + " " + b));
        }
    }
}
