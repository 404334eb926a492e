package cn.huiyin.bot.web;

import cn.huiyin.bot.http.Failures;
import cn.huiyin.bot.http.RequestIds;
import cn.huiyin.bot.http.SecurityHeaders;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The HTTP server; what it serves is handed to it. */
public final class HttpVerticle extends VerticleBase {
    /** A connection on which nothing moves is closed. */
    private static final Duration IDLE_MAX = Duration.ofSeconds(60);

    /** How long a connection may take to bring its next request. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    /** How long requests that are under way may take when the service stops. */
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    private static final int HEADER_BYTES_MAX = 16 * 1024;

    private final HttpSettings settings;
    private final List<Consumer<Router>> routes;
    private final Duration patience;
    private @Nullable HttpServer server;

    /** A server for {@code routes}, mounted in this order. */
    public HttpVerticle(HttpSettings settings, List<Consumer<Router>> routes) {
        this(settings, routes, PATIENCE);
    }

    HttpVerticle(HttpSettings settings, List<Consumer<Router>> routes, Duration patience) {
        this.settings = settings;
        this.routes = List.copyOf(routes);
        this.patience = patience;
    }

    @Override
    public Future<?> start() {
        SlowPeers peers = new SlowPeers(vertx, patience);
        Router router = Router.router(vertx);
        router.route().handler(peers).handler(new RequestIds()).handler(new SecurityHeaders());
        new Failures().accept(router);
        routes.forEach(mount -> mount.accept(router));
        HttpServer made =
                vertx.createHttpServer(options()).requestHandler(router).connectionHandler(peers::opened);
        server = made;
        return made.listen();
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setIdleTimeout((int) IDLE_MAX.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(HEADER_BYTES_MAX)
                .setCompressionSupported(true);
    }

    /** Takes no new request, and gives those that are under way some time. */
    @Override
    public Future<?> stop() {
        return server == null ? Future.succeededFuture() : server.shutdown(STOP_MAX);
    }

    /** The port that it listens on, once it has started. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.actualPort();
    }
}
