package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.testing.TestCertificate;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rediss://}: a server behind TLS is talked to when its certificate is trusted, and not otherwise. */
class TlsTest {
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    @TempDir
    Path directory;

    /** Passes everything on to {@code server}, with TLS towards those who connect. */
    private static NetServer inFrontOf(TestServer server, TestCertificate certificate) {
        NetServerOptions options = new NetServerOptions().setSsl(true).setKeyCertOptions(certificate.key());
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
        TestCertificate certificate = TestCertificate.in(directory, "ip:127.0.0.1");
        try (TestServer server = TestServer.start(directory.resolve("own"))) {
            NetServer tls = inFrontOf(server, certificate);
            System.setProperty(TRUST_STORE, certificate.trust().toString());
            System.setProperty(TRUST_STORE + "Password", TestCertificate.PASSWORD);
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
        TestCertificate certificate = TestCertificate.in(directory, "ip:127.0.0.1");
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
