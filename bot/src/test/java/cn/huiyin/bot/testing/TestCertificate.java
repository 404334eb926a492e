package cn.huiyin.bot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server's key with a certificate that nobody trusts but who has {@link #trust}. */
public final class TestCertificate {
    /** Of both stores. */
    public static final String PASSWORD = "changeit";

    private final Path key;
    private final Path trust;

    private TestCertificate(Path key, Path trust) {
        this.key = key;
        this.trust = trust;
    }

    /** Made in {@code directory} for {@code name}, as {@code ip:127.0.0.1} or {@code dns:localhost}. */
    public static TestCertificate in(Path directory, String name) throws IOException, InterruptedException {
        TestCertificate made = new TestCertificate(directory.resolve("key.p12"), directory.resolve("trust.p12"));
        Path certificate = directory.resolve("server.crt");
        keytool("-genkeypair -keyalg EC -dname CN=server -ext san=" + name + " -keystore " + made.key);
        keytool("-exportcert -keystore " + made.key + " -file " + certificate);
        keytool("-importcert -noprompt -keystore " + made.trust + " -file " + certificate);
        return made;
    }

    private static void keytool(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ", -1)));
        command.addAll(List.of("-alias", "server", "-storetype", "PKCS12", "-storepass", PASSWORD));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    /** For the server. */
    public PfxOptions key() {
        return new PfxOptions().setPath(key.toString()).setPassword(PASSWORD);
    }

    /** For a client that trusts it. */
    public PfxOptions trusting() {
        return new PfxOptions().setPath(trust.toString()).setPassword(PASSWORD);
    }

    /** The store of {@link #trusting}. */
    public Path trust() {
        return trust;
    }
}
