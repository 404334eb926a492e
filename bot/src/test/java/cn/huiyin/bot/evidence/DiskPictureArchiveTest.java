package cn.huiyin.bot.evidence;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.PictureArchive;
import cn.huiyin.bot.flow.PictureArchiveContract;
import cn.huiyin.bot.testing.LoopbackServer;
import cn.huiyin.bot.testing.TestCertificate;
import cn.huiyin.bot.ticket.PictureHosts;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The real thing: pictures from a real server, over loopback, into real files. */
@ExtendWith(VertxExtension.class)
class DiskPictureArchiveTest implements PictureArchiveContract {
    private static final int BYTES_MAX = 1_000;
    private static final PictureFetcher.Limits LIMITS = new PictureFetcher.Limits(BYTES_MAX, Duration.ofSeconds(2));

    @TempDir
    Path directory;

    private final Map<String, byte[]> offered = new ConcurrentHashMap<>();
    private Vertx vertx;
    private LoopbackServer server;
    private DiskPictureArchive archive;

    @BeforeEach
    void serve(Vertx started) throws Exception {
        vertx = started;
        server = LoopbackServer.serving(started, router -> {
            router.get("/offered/:name").handler(this::answer);
            router.get("/moved").handler(c -> c.redirect("/offered/1.gif"));
            router.get("/busy").handler(c -> c.response().setStatusCode(503).end());
            router.get("/silent").handler(c -> {});
            router.get("/endless").handler(DiskPictureArchiveTest::writeForEver);
            router.get("/slow").handler(c -> c.response().setChunked(true).write("GIF89a"));
        });
        archive = archive(hosts(), true);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private PictureHosts hosts() {
        return new PictureHosts(Set.of("127.0.0.1:" + server.port()));
    }

    private DiskPictureArchive archive(PictureHosts hosts, boolean allowPrivate) {
        return new DiskPictureArchive(
                vertx,
                directory.resolve("evidence"),
                new PictureFetcher(vertx, hosts, allowPrivate, LIMITS, new HttpClientOptions()));
    }

    private void answer(RoutingContext context) {
        byte[] bytes = offered.get(context.pathParam("name"));
        if (bytes == null) {
            context.response().setStatusCode(404).end();
        } else {
            context.response().end(Buffer.buffer(bytes));
        }
    }

    private static void writeForEver(RoutingContext context) {
        context.response().setChunked(true);
        long timer = context.vertx().setPeriodic(1, id -> context.response().write(Buffer.buffer(new byte[500])));
        context.response().closeHandler(closed -> context.vertx().cancelTimer(timer));
    }

    @Override
    public PictureArchive archive() {
        return archive;
    }

    @Override
    public String offer(String name, byte[] bytes) {
        offered.put(name, bytes);
        return url("/offered/" + name);
    }

    @Override
    public String nothingThere() {
        return url("/offered/none.gif");
    }

    private String url(String path) {
        return server.uri(path).toString();
    }

    private PictureArchive.Fetched keep(String url) {
        return await(archive.keep(url));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path only() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    @Test
    void aFileIsWrittenOnceUnderItsHashAndItsOwnerAloneReadsIt() throws Exception {
        PictureArchive.Kept kept = (PictureArchive.Kept) keep(offer("1.gif", GIF));
        Path file = only();
        Object written = Files.getLastModifiedTime(file);
        Object inode = Files.getAttribute(file, "unix:ino");

        assertThat(keep(offer("2.gif", GIF))).isEqualTo(kept);

        assertThat(directory.resolve("evidence").relativize(only()))
                .isEqualTo(Path.of(kept.sha256().substring(0, 2), kept.sha256()));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--------");
    }

    @Test
    void aFileThatWasAlteredIsFoundOutAndNotHandedOut() throws Exception {
        PictureArchive.Kept kept = (PictureArchive.Kept) keep(offer("1.gif", GIF));
        Path file = only();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "GIF89a-very-smalL");

        assertThat(await(archive.find(kept.sha256()))).isEqualTo(new PictureArchive.Altered());

        assertThat(keep(offer("1.gif", GIF))).as("the same picture comes again").isEqualTo(kept);
        assertThat(await(archive.find(kept.sha256()))).isInstanceOf(PictureArchive.Whole.class);
    }

    @Test
    void eachTypeIsKnownByItsFirstBytesAlone() {
        Map<String, String> beginnings = Map.of(
                "image/jpeg", "\u00ff\u00d8\u00ff\u00e0",
                "image/png", "\u0089PNG\r\n\u001a\n",
                "image/gif", "GIF87a",
                "image/webp", "RIFF\u0000\u0001\u0002\u0003WEBPVP8 ",
                "image/heic", "\u0000\u0000\u0000\u0018ftypheic");

        beginnings.forEach((type, beginning) -> {
            byte[] bytes = (beginning + "...").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(keep(offer("a.svg", bytes)))
                    .isInstanceOfSatisfying(
                            PictureArchive.Kept.class,
                            kept -> assertThat(kept.type()).isEqualTo(type));
        });
        for (String other : List.of("<html>", "\u0000\u0000\u0000\u0018ftypmp42", "%PDF-1.7", "GIF", "BM")) {
            assertThat(keep(offer("1.jpg", other.getBytes(StandardCharsets.ISO_8859_1))))
                    .as(other)
                    .isInstanceOf(PictureArchive.Missed.class);
        }
    }

    @Test
    void aHostThatIsNotListedIsNotAsked() {
        archive = archive(new PictureHosts(Set.of("img.example.org")), true);

        assertThat(keep(offer("1.gif", GIF)))
                .isEqualTo(new PictureArchive.Missed("host is not among evidence.hosts", false));
    }

    @Test
    void aListedHostInAPrivateNetworkIsNotAskedUnlessTheSettingsSaySo() throws Exception {
        PictureHosts names = new PictureHosts(Set.of("127.0.0.1:" + server.port(), "localhost:" + server.port()));
        archive = archive(names, false);
        String url = offer("1.gif", GIF);

        for (String one : List.of(url, url.replace("127.0.0.1", "localhost"))) {
            assertThat(keep(one))
                    .isEqualTo(new PictureArchive.Missed("address of the host is not a public one", false));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        var unused = offer("1.gif", GIF);

        assertThat(keep(url("/moved"))).isEqualTo(new PictureArchive.Missed("answered 302", true));
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNotTakenWhetherItSaysSoOrNot() throws Exception {
        byte[] large = new byte[BYTES_MAX + 1];
        System.arraycopy(GIF, 0, large, 0, GIF.length);
        PictureArchive.Missed tooLarge = new PictureArchive.Missed("larger than " + BYTES_MAX + " bytes", false);

        assertThat(keep(offer("large.gif", large))).isEqualTo(tooLarge);
        assertThat(keep(url("/endless"))).isEqualTo(tooLarge);
        assertThat(files()).isEmpty();
    }

    @Test
    void whoIsBusySilentSlowOrGoneIsAskedAgainLater() throws Exception {
        assertThat(keep(url("/busy"))).isEqualTo(new PictureArchive.Missed("answered 503", true));
        assertThat(keep(url("/silent")))
                .isInstanceOfSatisfying(
                        PictureArchive.Missed.class, m -> assertThat(m.again()).isTrue());
        assertThat(keep(url("/slow")))
                .isInstanceOfSatisfying(
                        PictureArchive.Missed.class, m -> assertThat(m.again()).isTrue());
        String gone = url("/offered/1.gif");
        server.close();
        assertThat(keep(gone))
                .isInstanceOfSatisfying(
                        PictureArchive.Missed.class, m -> assertThat(m.again()).isTrue());
        assertThat(files()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsTriedAgain() throws Exception {
        Files.writeString(directory.resolve("evidence"), "a file where the directory should be");

        assertThat(keep(offer("1.gif", GIF))).isEqualTo(new PictureArchive.Missed("cannot be written here", true));
    }

    @Test
    void manyAtOnceAreAllKept() {
        List<String> urls = IntStream.range(0, 40)
                .mapToObj(i -> offer(i + ".gif", ("GIF89a" + i).getBytes(StandardCharsets.UTF_8)))
                .toList();

        var all = urls.stream().map(archive::keep).toList();

        assertThat(all).extracting(f -> await(f)).hasOnlyElementsOfType(PictureArchive.Kept.class);
    }

    @Test
    void overTlsTheNameOfTheHostIsWhatItsCertificateMustBeFor() throws Exception {
        TestCertificate certificate = TestCertificate.in(directory, "dns:localhost");
        HttpServer secure = await(vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setSsl(true)
                        .setKeyCertOptions(certificate.key()))
                .requestHandler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "image/gif")
                        .end(Buffer.buffer(GIF)))
                .listen());
        PictureHosts names =
                new PictureHosts(Set.of("localhost:" + secure.actualPort(), "127.0.0.1:" + secure.actualPort()));
        HttpClientOptions trusting = new HttpClientOptions().setTrustOptions(certificate.trusting());
        DiskPictureArchive trustingArchive = new DiskPictureArchive(
                vertx, directory.resolve("evidence"), new PictureFetcher(vertx, names, true, LIMITS, trusting));

        assertThat(await(trustingArchive.keep("https://localhost:" + secure.actualPort() + "/1.gif")))
                .isInstanceOf(PictureArchive.Kept.class);
        assertThat(await(trustingArchive.keep("https://127.0.0.1:" + secure.actualPort() + "/1.gif")))
                .as("a certificate for another name")
                .isInstanceOf(PictureArchive.Missed.class);
        assertThat(await(archive(names, true).keep("https://localhost:" + secure.actualPort() + "/1.gif")))
                .as("a certificate that nobody trusts")
                .isInstanceOf(PictureArchive.Missed.class);
        await(secure.close());
    }
}
