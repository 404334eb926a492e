package cn.huiyin.bot.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** An HTTP server on a free loopback port. */
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;

    private LoopbackServer(HttpServer server) {
        this.server = server;
    }

    /** Serves {@code routes}; answers from the moment this returns. */
    public static LoopbackServer serving(Vertx vertx, Consumer<Router> routes) throws TimeoutException {
        Router router = Router.router(vertx);
        routes.accept(router);
        return new LoopbackServer(vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(router)
                .listen()
                .await(10, SECONDS));
    }

    public int port() {
        return server.actualPort();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() throws TimeoutException {
        server.close().await(10, SECONDS);
    }
}
