package cn.huiyin.bot.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import cn.huiyin.bot.web.HttpSettings;
import cn.huiyin.bot.web.HttpVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The service's own HTTP server on a free loopback port, and a client for it. */
public final class ServedRoutes implements AutoCloseable {
    private final Vertx vertx;
    private final HttpVerticle verticle;
    private final String deployment;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedRoutes(Vertx vertx, HttpVerticle verticle, String deployment) {
        this.vertx = vertx;
        this.verticle = verticle;
        this.deployment = deployment;
    }

    /** Serves {@code routes}; answers from the moment this returns. */
    public static ServedRoutes of(Vertx vertx, List<Consumer<Router>> routes) throws TimeoutException {
        HttpVerticle verticle = new HttpVerticle(new HttpSettings("127.0.0.1", 0), routes);
        return new ServedRoutes(vertx, verticle, vertx.deployVerticle(verticle).await(10, SECONDS));
    }

    public int port() {
        return verticle.port();
    }

    /** A request that is still to be finished. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path), headers);
    }

    /** Posts {@code body} as JSON. */
    public HttpResponse<String> post(String path, JsonObject body, String... headers)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.encode())),
                headers);
    }

    /** Sends a request with {@code headers}, each a name and a value. */
    public HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Stops it as the service is stopped. */
    @Override
    public void close() throws TimeoutException {
        vertx.undeploy(deployment).await(20, SECONDS);
    }
}
