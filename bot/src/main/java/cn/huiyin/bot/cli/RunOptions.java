package cn.huiyin.bot.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What the service is started with. */
public final class RunOptions {
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

    public String host() {
        return host;
    }
}
