package cn.huiyin.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.channel.demo.DemoChannel;
import cn.huiyin.bot.channel.demo.DemoRoutes;
import cn.huiyin.bot.channel.demo.DemoSettings;
import cn.huiyin.bot.testing.EventReader;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.MemoryReception;
import cn.huiyin.bot.testing.ServedRoutes;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(VertxExtension.class)
class HttpVerticleTest {
    private static void hello(Router router) {
        router.get("/hello").handler(context -> context.response().end("hello"));
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** What comes until the server closes. */
    private static String rest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), UTF_8);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Test
    void aPeerThatDripsItsHeadersIsCutOff(Vertx vertx) throws Exception {
        HttpVerticle verticle = new HttpVerticle(
                new HttpSettings("127.0.0.1", 0), List.of(HttpVerticleTest::hello), Duration.ofMillis(500));
        String id = vertx.deployVerticle(verticle).await(10, SECONDS);

        try (Socket socket = connect(verticle.port())) {
            write(socket, "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\n");
            assertThat(rest(socket)).isEmpty();
        }

        vertx.undeploy(id).await(20, SECONDS);
    }

    @Test
    void aConnectionThatBringsNoFurtherRequestIsClosed(Vertx vertx) throws Exception {
        HttpVerticle verticle = new HttpVerticle(
                new HttpSettings("127.0.0.1", 0), List.of(HttpVerticleTest::hello), Duration.ofMillis(500));
        String id = vertx.deployVerticle(verticle).await(10, SECONDS);

        try (Socket socket = connect(verticle.port())) {
            write(socket, "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /hello");
            assertThat(rest(socket)).startsWith("HTTP/1.1 200 OK").endsWith("hello");
        }

        vertx.undeploy(id).await(20, SECONDS);
    }

    @Test
    void aRequestThatTakesLongIsNotCutOff(Vertx vertx) throws Exception {
        HttpVerticle verticle = new HttpVerticle(
                new HttpSettings("127.0.0.1", 0),
                List.of(router -> router.get("/slow")
                        .handler(context -> vertx.timer(1500, java.util.concurrent.TimeUnit.MILLISECONDS)
                                .onSuccess(late -> context.response().end("late")))),
                Duration.ofMillis(500));
        String id = vertx.deployVerticle(verticle).await(10, SECONDS);

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + verticle.port() + "/slow"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("late");

        vertx.undeploy(id).await(20, SECONDS);
    }

    @Test
    void whatIsUnderWayIsFinishedBeforeItStops(Vertx vertx) throws Exception {
        Promise<Void> arrived = Promise.promise();
        Promise<Void> release = Promise.promise();
        ServedRoutes server = ServedRoutes.of(
                vertx,
                List.of(router -> router.get("/slow").handler(context -> {
                    arrived.tryComplete();
                    release.future().onSuccess(now -> context.response().end("done"));
                })));
        HttpRequest request = server.request("/slow").build();

        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
        arrived.future().await(10, SECONDS);
        vertx.setTimer(300, timer -> release.complete());
        server.close();

        assertThat(answer.get(10, SECONDS).body()).isEqualTo("done");
    }

    @Test
    void pagesThatListenDoNotHoldUpTheStop(Vertx vertx, @TempDir Path pictures) throws Exception {
        DemoChannel channel = new DemoChannel("demo", 20, InstantSource.system(), () -> List.of(Hamlet.community()));
        ServedRoutes server = ServedRoutes.of(
                vertx,
                List.of(new DemoRoutes(
                        vertx,
                        new DemoSettings("demo", pictures, Set.of()),
                        channel,
                        new MemoryReception(),
                        context -> context.next())));
        try (EventReader events =
                EventReader.open(URI.create("http://127.0.0.1:" + server.port() + "/demo/events"), null)) {
            assertThat(events.until("ready")).hasSize(2);
            long began = System.nanoTime();

            server.close();

            assertThat(events.next().name()).isEqualTo("end");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void nonsenseIsRefusedWithoutAnEcho(Vertx vertx) throws Exception {
        try (ServedRoutes server = ServedRoutes.of(vertx, List.of(HttpVerticleTest::hello));
                Socket socket = connect(server.port())) {
            write(socket, "<script>alert(1)</script>\r\n\r\n");

            assertThat(rest(socket)).contains(" 400 ").doesNotContain("script");
        }
    }

    @Test
    void headersThatAreTooLongAreRefused(Vertx vertx) throws Exception {
        try (ServedRoutes server = ServedRoutes.of(vertx, List.of(HttpVerticleTest::hello));
                Socket socket = connect(server.port())) {
            write(socket, "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

            assertThat(rest(socket)).startsWith("HTTP/1.1 431 ");
        }
    }
}
