package cn.huiyin.bot.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The server's program: it lies in the jar of {@code org.signal:embedded-redis} for Linux and macOS. */
final class RedisBinary {
    private static final String VERSION = "7.0.15";
    private static final String FILE = "redis-server";

    private RedisBinary() {}

    /** The name of the program for an operating system and processor as the JVM names them. */
    static String resourceFor(String system, String processor) {
        return FILE + "-" + VERSION + "-" + systemWord(system.toLowerCase(Locale.ROOT)) + "-"
                + processorWord(processor.toLowerCase(Locale.ROOT));
    }

    private static String systemWord(String name) {
        return name.startsWith("mac") || name.startsWith("darwin") ? "darwin" : name;
    }

    private static String processorWord(String name) {
        return switch (name) {
            case "x86_64", "amd64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            case "x86", "i386", "i686" -> "386";
            default -> name;
        };
    }

    /** Puts the program into {@code directory} unless exactly it is there. */
    static Path extractInto(DataDirectory directory) {
        String system = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "");
        try (InputStream in = RedisBinary.class.getClassLoader().getResourceAsStream(resourceFor(system, processor))) {
            if (in == null) {
                throw new StoreException("no Redis server is included for " + system + " on " + processor
                        + " (expected: Linux or macOS on amd64 or arm64; elsewhere set HUIYIN_REDIS to a server of"
                        + " your own)");
            }
            byte[] program = in.readAllBytes();
            Path file = directory.resolve(FILE);
            return holds(file, program) ? file : directory.writeProgram(FILE, program);
        } catch (IOException e) {
            throw DataDirectory.unwritable(directory.path(), e);
        }
    }

    private static boolean holds(Path file, byte[] program) throws IOException {
        return Files.isExecutable(file)
                && Files.size(file) == program.length
                && Arrays.equals(Files.readAllBytes(file), program);
    }
}
