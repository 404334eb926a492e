package cn.huiyin.bot.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the settings are; shared by all subcommands. */
final class SettingsOption {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "${env:HUIYIN_CONFIG:-config}",
            description = "settings directory (default: $HUIYIN_CONFIG or config)")
    private Path directory = Path.of("config");

    Path directory() {
        return directory;
    }
}
