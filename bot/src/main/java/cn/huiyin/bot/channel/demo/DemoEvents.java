package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.http.Problem;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages live what is said, and first what they missed.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class DemoEvents implements Handler<RoutingContext> {
    static final int LISTENERS_MAX = 64;

    /** A page that reads slower than this many bytes behind is cut off; it comes back and catches up. */
    private static final int BEHIND_BYTES_MAX = 1024 * 1024;

    private static final Duration PING = Duration.ofSeconds(15);
    private static final Duration COME_BACK = Duration.ofSeconds(2);
    private static final Pattern POSITION = Pattern.compile("([0-9a-f]{1,16})-(\\d{1,15})");

    private final Vertx vertx;
    private final DemoRoom room;

    DemoEvents(Vertx vertx, DemoRoom room) {
        this.vertx = vertx;
        this.room = room;
    }

    @Override
    public void handle(RoutingContext context) {
        if (room.listeners() >= LISTENERS_MAX) {
            new Problem(Problem.Kind.UNAVAILABLE, "too many pages listen already", null, COME_BACK).send(context);
            return;
        }
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .setWriteQueueMaxSize(BEHIND_BYTES_MAX)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Compression would hold events back.
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no");
        response.write("retry: " + COME_BACK.toMillis() + "\n\n");
        listen(response, position(context));
        context.request().connection().shutdownHandler(bye -> response.end());
    }

    private void listen(HttpServerResponse response, DemoRoom.@Nullable Position position) {
        Context context = vertx.getOrCreateContext();
        Consumer<DemoEntry> listener = entry -> context.runOnContext(now -> write(response, entry));
        DemoRoom.Missed missed = room.join(position, listener);
        long ping = vertx.setPeriodic(PING.toMillis(), timer -> write(response, ": ping\n\n"));
        response.exceptionHandler(e -> {});
        response.closeHandler(gone -> {
            room.leave(listener);
            vertx.cancelTimer(ping);
        });
        if (missed.isFresh()) {
            write(response, event("reset", new JsonObject().put("epoch", room.epoch())));
        }
        missed.entries().forEach(entry -> write(response, entry));
        write(
                response,
                event("ready", new JsonObject().put("epoch", room.epoch()).put("last", missed.last())));
    }

    private void write(HttpServerResponse response, DemoEntry entry) {
        write(response, "id: " + room.epoch() + "-" + entry.seq() + "\n" + event("entry", entry.json()));
    }

    private static void write(HttpServerResponse response, String text) {
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.writeQueueFull()) {
            response.reset();
        } else {
            response.write(text);
        }
    }

    private static String event(String name, JsonObject data) {
        return "event: " + name + "\ndata: " + data.encode() + "\n\n";
    }

    private static DemoRoom.@Nullable Position position(RoutingContext context) {
        String given = context.request().getHeader("Last-Event-ID");
        if (given == null) {
            given = context.request().getParam("after");
        }
        Matcher position = POSITION.matcher(given == null ? "" : given);
        return position.matches() ? new DemoRoom.Position(position.group(1), Long.parseLong(position.group(2))) : null;
    }
}
