package cn.huiyin.bot.page;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The service as it is shipped, in a process of its own, with the sample settings but no quiet hours. */
final class RunningService implements AutoCloseable {
    private static final Path SETTINGS = Path.of("../config");
    private static final String TOKEN = "token-of-the-page-test";
    private static final Pattern READY = Pattern.compile("ready on (http://\\S+)");
    private static final int STOP_S_MAX = 15;

    private final Process process;
    private final URI address;

    private RunningService(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts on a free port with settings and data in {@code home}, made when they are not there; returns when it is ready. */
    static RunningService start(Path home) throws IOException {
        return start(home, Map.of());
    }

    /** The same with {@code environment} besides. */
    static RunningService start(Path home, Map<String, String> environment) throws IOException {
        Path settings = home.resolve("config");
        if (Files.notExists(settings)) {
            copySettings(settings);
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "cn.huiyin.bot.Main",
                        "--port",
                        "0",
                        "--config",
                        settings.toString(),
                        "--data",
                        home.resolve("data").toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HUIYIN_"));
        builder.environment().put("HUIYIN_ADMIN_TOKEN", TOKEN);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return new RunningService(process, address(process));
        } catch (IOException | RuntimeException e) {
            end(process);
            throw e;
        }
    }

    URI address() {
        return address;
    }

    /** The ticket as the API tells it. */
    JsonObject ticket(String no) throws IOException, InterruptedException {
        return get("/api/v1/tickets/" + no);
    }

    /** What is at {@code path}. */
    JsonObject get(String path) throws IOException, InterruptedException {
        return ask(path, HttpRequest.newBuilder().GET());
    }

    /** What {@code method} with {@code body} at {@code path} is answered, when all is well. */
    JsonObject ask(String method, String path, JsonObject body) throws IOException, InterruptedException {
        return ask(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    /** What comes of {@code request} to {@code path}, whatever it is. */
    HttpResponse<String> send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest whole = request.uri(address.resolve(path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        return HttpClient.newHttpClient().send(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private JsonObject ask(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path, request);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    @Override
    public void close() {
        end(process);
    }

    /** What the test says must come through at any hour of the day. */
    private static void copySettings(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(SETTINGS)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(SETTINGS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        Path main = to.resolve("huiyin.yaml");
        String text = Files.readString(main);
        Files.writeString(main, text.replaceFirst("(?m)^quietHours:.*$", "quietHours: \"\""));
    }

    private static URI address(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                drain(output);
                return URI.create(ready.group(1));
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("the service ended instead of getting ready; it said:\n" + said);
    }

    /** A pipe that nobody reads would hold the service up once it is full. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> readToEnd(output), "service-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readToEnd(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException closed) {
            // The process has ended, and its pipe with it.
        }
    }

    /** Asks it to end, as an operator would; whatever it started must not outlive the test. */
    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(STOP_S_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the service did not end within " + STOP_S_MAX + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            children.forEach(ProcessHandle::destroy);
        }
    }
}
