package cn.huiyin.bot.config;

import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the settings; one that cannot be read is a problem. Names are relative to the directory. */
record SettingsDirectory(Path root, Problems problems) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The file {@code name}, which must be there. */
    Optional<SourceFile> file(String name) {
        try {
            String text = Files.readString(root.resolve(name));
            return Optional.of(new SourceFile(name, withoutMark(text)));
        } catch (NoSuchFileException e) {
            missing(name, "a file in " + root);
        } catch (CharacterCodingException e) {
            problem(name, "found: bytes that are no UTF-8 (expected: the file saved as UTF-8)");
        } catch (IOException e) {
            problem(name, "found: not readable: " + e.getMessage() + " (expected: a file)");
        }
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The YAML files in {@code folder} that can be read, by name; none when there is no such folder. */
    List<SourceFile> files(String folder) {
        return names(folder).stream().flatMap(name -> file(name).stream()).toList();
    }

    /** The names of the YAML files in {@code folder}, sorted. */
    List<String> names(String folder) {
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root.resolve(folder))) {
            return entries.map(path -> folder + "/" + path.getFileName())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problem(folder, "found: not readable: " + e.getMessage() + " (expected: a folder)");
            return List.of();
        }
    }

    void missing(String name, String expected) {
        problem(name, "found: nothing (expected: " + expected + ")");
    }

    private void problem(String name, String message) {
        problems.add(new Problem(name, 1, 1, message));
    }
}
