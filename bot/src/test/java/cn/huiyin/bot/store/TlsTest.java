package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.flow.Sample;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rediss://}: a server behind TLS is talked to when its certificate is trusted, and not otherwise. */
class TlsTest {
    private static final String PASSWORD = "changeit";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    @TempDir
    Path directory;

    /** A server's key with its certificate, and a store that trusts it. */
    private Path makeCertificate() throws IOException, InterruptedException {
        Path key = directory.resolve("redis.p12");
        keytool("-genkeypair -keyalg EC -dname CN=redis -ext san=ip:127.0.0.1 -keystore " + key);
        keytool("-exportcert -keystore " + key + " -file " + directory.resolve("redis.crt"));
        keytool("-importcert -noprompt -keystore " + trusting() + " -file " + directory.resolve("redis.crt"));
        return key;
    }

    private Path trusting() {
        return directory.resolve("trust.p12");
    }

    private static void keytool(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ", -1)));
        command.addAll(List.of("-alias", "redis", "-storetype", "PKCS12", "-storepass", PASSWORD));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    /** Passes everything on to {@code server}, with TLS towards those who connect. */
    private static NetServer inFrontOf(TestServer server, Path certificate) {
        NetServerOptions options = new NetServerOptions()
                .setSsl(true)
                .setKeyCertOptions(
                        new PfxOptions().setPath(certificate.toString()).setPassword(PASSWORD));
        int port = URI.create(server.uri()).getPort();
        NetServer tls = TestRedis.VERTX.createNetServer(options).connectHandler(outer -> {
            outer.pause();
            TestRedis.VERTX
                    .createNetClient()
                    .connect(port, "127.0.0.1")
                    .onSuccess(inner -> join(outer, inner))
                    .onFailure(e -> outer.close());
        });
        return await(tls.listen(0, "127.0.0.1"));
    }

    private static void join(NetSocket outer, NetSocket inner) {
        outer.handler(inner::write).closeHandler(v -> inner.close());
        inner.handler(outer::write).closeHandler(v -> outer.close());
        outer.resume();
    }

    private RedisStore open(NetServer tls) {
        String address = "rediss://:ab12@127.0.0.1:" + tls.actualPort();
        return await(RedisStore.open(
                TestRedis.VERTX, new StoreSettings(directory, Optional.of(address)), InstantSource.system()));
    }

    @Test
    void serverIsTalkedToWhenItsCertificateIsTrusted() throws Exception {
        Path certificate = makeCertificate();
        try (TestServer server = TestServer.start(directory.resolve("own"))) {
            NetServer tls = inFrontOf(server, certificate);
            System.setProperty(TRUST_STORE, trusting().toString());
            System.setProperty(TRUST_STORE + "Password", PASSWORD);
            try {
                RedisStore store = open(tls);

                assertThat(await(store.inbox().take(PARTITION, Sample.COMMUNITY, Sample.message("m-1", "灯不亮"))))
                        .isTrue();
                await(store.close());
            } finally {
                System.clearProperty(TRUST_STORE);
                System.clearProperty(TRUST_STORE + "Password");
                await(tls.close());
            }
        }
    }

    @Test
    void serverWhoseCertificateNobodyKnowsIsRefused() throws Exception {
        Path certificate = makeCertificate();
        try (TestServer server = TestServer.start(directory.resolve("own"))) {
            NetServer tls = inFrontOf(server, certificate);
            try {
                assertThatThrownBy(() -> open(tls))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("cannot reach Redis")
                        .hasMessageContaining("certification path");
            } finally {
                await(tls.close());
            }
        }
    }
}
