package cn.huiyin.bot.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Listens to server-sent events as a browser does. */
public final class EventReader implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** One event; {@code id} is empty where it has none, {@code name} is {@code end} when the server has ended. */
    public record Event(String id, String name, String data) {}

    private EventReader(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "event-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Connects, going on after the event {@code lastId} unless it is null. */
    public static EventReader open(URI uri, @Nullable String lastId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return new EventReader(
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    public int status() {
        return response.statusCode();
    }

    /** The next event; fails when none comes. */
    public Event next() throws InterruptedException {
        Event event = events.poll(10, SECONDS);
        if (event == null) {
            throw new AssertionError("no event within 10 s");
        }
        return event;
    }

    /** All events up to and with the first of this name. */
    public List<Event> until(String name) throws InterruptedException {
        List<Event> all = new ArrayList<>();
        do {
            all.add(next());
        } while (!all.get(all.size() - 1).name().equals(name));
        return all;
    }

    private void read() {
        try (InputStream in = response.body()) {
            Map<String, String> fields = new HashMap<>();
            StringBuilder line = new StringBuilder();
            var reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8);
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    continue;
                }
                take(line.toString(), fields);
                line.setLength(0);
            }
        } catch (IOException e) {
            // The connection is gone: told below.
        }
        events.add(new Event("", "end", ""));
    }

    private void take(String line, Map<String, String> fields) {
        int colon = line.indexOf(": ");
        if (line.isEmpty()) {
            if (fields.containsKey("data")) {
                events.add(new Event(
                        fields.getOrDefault("id", ""), fields.getOrDefault("event", "message"), fields.get("data")));
            }
            fields.clear();
        } else if (colon > 0) {
            fields.put(line.substring(0, colon), line.substring(colon + 2));
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
