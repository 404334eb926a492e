package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.http.PictureType;
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
import java.util.Optional;
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

    /** What a browser can show. */
    private static final List<PictureType> TYPES =
            List.of(PictureType.GIF, PictureType.JPEG, PictureType.PNG, PictureType.WEBP);

    private final Vertx vertx;
    private final Path directory;

    DemoPictures(Vertx vertx, Path directory) {
        this.vertx = vertx;
        this.directory = directory;
    }

    static List<String> types() {
        return TYPES.stream().map(PictureType::mediaType).toList();
    }

    private static Optional<PictureType> ofType(String type) {
        return PictureType.named(type).filter(TYPES::contains);
    }

    static boolean isOurs(String url) {
        return url.startsWith(PATH)
                && NAME.matcher(url.substring(PATH.length())).matches();
    }

    /** Whether {@code bytes} begin as pictures of {@code type} do. */
    static boolean isPicture(String type, Buffer bytes) {
        return ofType(type).isPresent() && ofType(type).equals(PictureType.of(bytes.getBytes()));
    }

    /** Writes a picture that {@link #isPicture} holds for; the address that shows it. */
    Future<String> keep(String type, Buffer bytes) {
        Optional<PictureType> known = ofType(type);
        if (known.isEmpty()) {
            return Future.failedFuture(new IllegalArgumentException("type: " + type));
        }
        String name = UUID.randomUUID().toString().replace("-", "") + "."
                + known.get().ending();
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
        return TYPES.stream()
                .filter(type -> name.endsWith("." + type.ending()) && file.isFile())
                .findFirst()
                .map(type -> new Kept(file.getPath(), type.mediaType()));
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
