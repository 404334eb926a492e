package cn.huiyin.bot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one directory that is written to. What goes wrong with it is told with its name and what to do.
 *
 * <p>Files that it writes are readable by their owner alone.
 */
final class DataDirectory {
    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
    private static final String OWNER_READS = "rw-------";
    private static final String OWNER_ENTERS = "rwx------";

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /** Makes {@code path} unless it is there. */
    static DataDirectory at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute, attributes(absolute, OWNER_ENTERS));
            }
        } catch (IOException e) {
            throw unwritable(absolute, e);
        }
        return new DataDirectory(absolute);
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The directory {@code name} inside. */
    DataDirectory inside(String name) {
        return at(path.resolve(name));
    }

    /** Keeps other processes out until the channel is closed, which the end of this process does too. */
    FileChannel lock() {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // The same process holds it: as taken as by any other.
        } catch (IOException e) {
            close(channel);
            throw unwritable(path, e);
        }
        close(channel);
        throw new StoreException("data directory " + path
                + " is used by another running process (expected: one process per directory; stop that one, or give"
                + " this one another with --data)");
    }

    /** What is in the file {@code name}. */
    String read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StoreException("cannot read " + file + ": " + e.getClass().getSimpleName(), e);
        }
    }

    /** Writes {@code text} whole or not at all. */
    void write(String name, String text) {
        Path written = writePrivately(name, text.getBytes(StandardCharsets.UTF_8), OWNER_READS);
        log.debug("wrote file={}", written);
    }

    /** Writes a program that its owner may start. */
    Path writeProgram(String name, byte[] content) {
        return writePrivately(name, content, OWNER_ENTERS);
    }

    private Path writePrivately(String name, byte[] content, String rights) {
        Path draft = path.resolve(name + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, attributes(path, rights));
            Files.write(draft, content);
            return Files.move(
                    draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(draft, e);
        }
    }

    private static FileAttribute<?>[] attributes(Path where, String rights) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    static StoreException unwritable(Path what, IOException cause) {
        return new StoreException(
                "data directory: cannot write " + what + ": " + reason(cause)
                        + " (expected: a directory that this process may write, on a disk with room)",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is a file";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        String told = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        return told == null ? cause.getClass().getSimpleName() : told;
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new StoreException("cannot close the lock: " + e.getMessage(), e);
        }
    }
}
