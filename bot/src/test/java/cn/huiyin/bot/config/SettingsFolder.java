package cn.huiyin.bot.config;

import cn.huiyin.rules.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A settings directory for one test: sound from the start, then made as the test wants it. */
record SettingsFolder(Path dir) {
    /** Where the files are that tests put in. */
    static final Path RESOURCES = Path.of("src", "test", "resources", "config");

    /** Where the shipped settings are. */
    static final Path SHIPPED = Path.of("..", "config");

    /** One community, two channels, the shipped replies and calendar. */
    static SettingsFolder sound(Path dir) throws IOException {
        SettingsFolder folder = new SettingsFolder(dir);
        folder.put("huiyin.yaml", text(RESOURCES.resolve("base.yaml")));
        folder.put("communities/village.yaml", text(RESOURCES.resolve("village.yaml")));
        folder.put("replies.yaml", text(SHIPPED.resolve("replies.yaml")));
        folder.put("calendar/2026.yaml", text(SHIPPED.resolve("calendar/2026.yaml")));
        return folder;
    }

    void put(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    BotConfig read() throws ConfigException {
        return ConfigReader.read(dir, Map.of());
    }

    /** What is told about the directory as it is; nothing when it is sound. */
    List<String> problems() {
        try {
            var unused = read();
            return List.of();
        } catch (ConfigException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    /** The cases in a folder of the resources, by name without the ending. */
    static List<String> cases(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }
}
