package cn.huiyin.bot.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Closes connections whose peer takes too long to say what it wants, however often it sends a byte. A connection without a
 * request under way has so long to bring the next one whole up to its headers. Runs on one event loop.
 */
final class SlowPeers implements Handler<RoutingContext> {
    private final Vertx vertx;
    private final Duration patience;
    private final Map<HttpConnection, Long> waiting = new HashMap<>();

    SlowPeers(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    /** A connection was opened. */
    void opened(HttpConnection connection) {
        connection.closeHandler(gone -> stopWaiting(connection));
        await(connection);
    }

    /** A request has come; when it has been answered, the next one is waited for. */
    @Override
    public void handle(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        stopWaiting(connection);
        context.addEndHandler(answered -> {
            if (answered.succeeded()) {
                await(connection);
            }
        });
        context.next();
    }

    private void await(HttpConnection connection) {
        stopWaiting(connection);
        waiting.put(connection, vertx.setTimer(patience.toMillis(), timer -> {
            waiting.remove(connection);
            connection.close();
        }));
    }

    private void stopWaiting(HttpConnection connection) {
        Long timer = waiting.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
