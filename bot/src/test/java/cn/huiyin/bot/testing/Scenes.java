package cn.huiyin.bot.testing;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.config.BotConfig;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Communities made for scenes, read as those of a settings directory are. */
public final class Scenes {
    private static final Path SHIPPED = Path.of("..", "config");
    private static final Path RESOURCES = Path.of("src", "test", "resources", "scenes");
    private static final Map<String, BotConfig> READ = new ConcurrentHashMap<>();

    private Scenes() {}

    static Community community(String name) {
        return config(name).communities().get(0);
    }

    /** The settings with the community of {@code scenes/NAME.yaml} alone. */
    public static BotConfig config(String name) {
        return READ.computeIfAbsent(name, Scenes::read);
    }

    private static BotConfig read(String name) {
        try {
            Path dir = Files.createTempDirectory("scenes");
            try {
                copy("huiyin.yaml", dir);
                copy("replies.yaml", dir);
                Files.createDirectory(dir.resolve("communities"));
                Files.copy(RESOURCES.resolve(name + ".yaml"), dir.resolve("communities/" + name + ".yaml"));
                return ConfigReader.read(dir, Map.of());
            } finally {
                delete(dir);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfigException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void copy(String file, Path to) throws IOException {
        Files.copy(SHIPPED.resolve(file), to.resolve(file));
    }

    private static void delete(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
