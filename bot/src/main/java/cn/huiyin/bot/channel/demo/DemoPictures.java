package cn.huiyin.bot.channel.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps the latest pictures that pages sent, under names that nobody can guess. */
final class DemoPictures {
    static final int BYTES_MAX = 2 * 1024 * 1024;

    /** Older ones are removed. */
    static final int COUNT_MAX = 200;

    private static final String PATH = "/demo/images/";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.(jpg|png|gif|webp)");
    private static final Map<String, Form> FORMS = new TreeMap<>(Map.of(
            "image/jpeg", new Form("jpg", "^\\xFF\\xD8\\xFF"),
            "image/png", new Form("png", "^\\x89PNG\\r\\n\\x1A\\n"),
            "image/gif", new Form("gif", "^GIF8[79]a"),
            "image/webp", new Form("webp", "^RIFF[\\x00-\\xFF]{4}WEBP")));
    private static final int BEGINNING_BYTES = 16;

    private final Vertx vertx;
    private final Path directory;

    DemoPictures(Vertx vertx, Path directory) {
        this.vertx = vertx;
        this.directory = directory;
    }

    /**
     * How a type of picture is known.
     *
     * @param ending of its file name
     * @param beginning of its bytes, each byte read as one character
     */
    private record Form(String ending, Pattern beginning) {
        Form(String ending, String beginning) {
            this(ending, Pattern.compile(beginning, Pattern.DOTALL));
        }
    }

    static List<String> types() {
        return List.copyOf(FORMS.keySet());
    }

    static boolean isOurs(String url) {
        return url.startsWith(PATH)
                && NAME.matcher(url.substring(PATH.length())).matches();
    }

    /** Whether {@code bytes} begin as pictures of {@code type} do. */
    static boolean isPicture(String type, Buffer bytes) {
        Form form = FORMS.get(type);
        String beginning = new String(
                bytes.getBytes(0, Math.min(bytes.length(), BEGINNING_BYTES)),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        return form != null && form.beginning().matcher(beginning).find();
    }

    /** Writes a picture that {@link #isPicture} holds for; the address that shows it. */
    Future<String> keep(String type, Buffer bytes) {
        Form form = FORMS.get(type);
        if (form == null) {
            return Future.failedFuture(new IllegalArgumentException("type: " + type));
        }
        String name = UUID.randomUUID().toString().replace("-", "") + "." + form.ending();
        return vertx.executeBlocking(() -> {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name), bytes.getBytes(), StandardOpenOption.CREATE_NEW);
            removeOldest();
            return PATH + name;
        });
    }

    /** The file and type of a kept picture. */
    Optional<Kept> find(String name) {
        File file =
                directory.resolve(NAME.matcher(name).matches() ? name : "none").toFile();
        return FORMS.entrySet().stream()
                .filter(form -> name.endsWith("." + form.getValue().ending()) && file.isFile())
                .findFirst()
                .map(form -> new Kept(file.getPath(), form.getKey()));
    }

    /** A picture on disk. */
    record Kept(String file, String type) {}

    private void removeOldest() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing((Path f) -> f.toFile().lastModified()).thenComparing(Comparator.naturalOrder()));
        for (Path old : all.subList(0, Math.max(0, all.size() - COUNT_MAX))) {
            Files.deleteIfExists(old);
        }
    }
}
