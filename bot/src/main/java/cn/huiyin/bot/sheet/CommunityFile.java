package cn.huiyin.bot.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Where workbooks come from and the files made of them go. */
public final class CommunityFile {
    private CommunityFile() {}

    /** The workbook in {@code file}, of which no more is read than one may have. */
    public static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(WorkbookReader.BYTES_MAX + 1);
        }
    }

    /** Whether the file that {@code imported} would replace in {@code directory} has guides, which no workbook can bring. */
    public static boolean hasGuides(CommunityImport imported, Path directory) throws IOException {
        Path file =
                directory.resolve("communities").resolve(imported.community().id() + ".yaml");
        if (!Files.exists(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith("guides:"));
        }
    }

    /**
     * Writes {@code imported} into the settings in {@code directory}, whole or not at all.
     *
     * @param replace whether a file that is there may be replaced; it is kept beside it as {@code .bak}
     * @throws IOException also when there is a file and {@code replace} is false
     */
    public static Path write(CommunityImport imported, Path directory, boolean replace) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("communities"));
        String name = imported.community().id() + ".yaml";
        Path file = folder.resolve(name);
        if (Files.exists(file) && !replace) {
            throw new IOException(file + "：已经有了；要换掉请加 --replace，原来的会留成 .bak");
        }
        Path draft = folder.resolve(name + ".new");
        Files.writeString(draft, imported.yaml(), StandardCharsets.UTF_8);
        if (Files.exists(file)) {
            Path unused = Files.copy(file, folder.resolve(name + ".bak"), StandardCopyOption.REPLACE_EXISTING);
        }
        return moved(draft, file);
    }

    private static Path moved(Path draft, Path file) throws IOException {
        try {
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
