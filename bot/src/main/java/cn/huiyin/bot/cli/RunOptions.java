package cn.huiyin.bot.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the service is started with. */
public final class RunOptions {
    private static final int PORT_MAX = 65_535;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "${env:HUIYIN_CONFIG:-config}",
            description = "settings directory (default: $HUIYIN_CONFIG or config)")
    private Path config = Path.of("config");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HUIYIN_DATA:-data}",
            description = "data directory (default: $HUIYIN_DATA or data)")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:HUIYIN_PORT:-8080}",
            description = "port, 0 picks a free one (default: $HUIYIN_PORT or 8080)")
    private int port = 8080;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:HUIYIN_HOST:-127.0.0.1}",
            description = "address to listen on (default: $HUIYIN_HOST or 127.0.0.1)")
    private String host = "127.0.0.1";

    public Path config() {
        return config;
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /** Refuses a port that there is not, in the words of the command line. */
    public void checkPort() {
        if (port < 0 || port > PORT_MAX) {
            throw new ParameterException(spec.commandLine(), "port: " + port + " (expected: 0 to " + PORT_MAX + ")");
        }
    }

    public String host() {
        return host;
    }
}
