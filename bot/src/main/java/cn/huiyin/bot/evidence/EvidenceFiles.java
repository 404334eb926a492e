package cn.huiyin.bot.evidence;

import cn.huiyin.bot.flow.PictureArchive;
import cn.huiyin.bot.http.PictureType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures under the hash of their bytes: {@code ab/abcd…}. A file is written once, whole or not at all, and on disk before
 * its hash is told; its owner alone reads it. Blocks.
 */
final class EvidenceFiles {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String NO_PICTURE = "application/octet-stream";

    private final Path root;

    EvidenceFiles(Path root) {
        this.root = root;
    }

    /** Keeps {@code bytes}; the hash that they are under. */
    String keep(byte[] bytes) throws IOException {
        String hash = sha256(bytes);
        Path file = file(hash);
        if (Files.isRegularFile(file)) {
            if (sha256(Files.readAllBytes(file)).equals(hash)) {
                return hash;
            }
            LOG.error("Evidence was altered; the same picture came again and is kept in its place; sha256={}", hash);
        }
        write(bytes, file);
        return hash;
    }

    private void write(byte[] bytes, Path file) throws IOException {
        Path folder = Files.createDirectories(folderOf(file), attributes("rwx------"));
        Path draft = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    draft,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    attributes("r--------"))) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    int unused = out.write(left);
                }
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        force(folder);
        force(root);
    }

    /** What names the files of a folder is on disk as well, where the system lets a folder be written through. */
    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** What lies under {@code hash}, which is made anew of it. */
    PictureArchive.Found find(String hash) throws IOException {
        if (!HASH.matcher(hash).matches()) {
            return new PictureArchive.Nothing();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(hash));
            if (!sha256(bytes).equals(hash)) {
                LOG.error("Evidence was altered; sha256={}", hash);
                return new PictureArchive.Altered();
            }
            return new PictureArchive.Whole(
                    PictureType.of(bytes).map(PictureType::mediaType).orElse(NO_PICTURE),
                    ByteBuffer.wrap(bytes).asReadOnlyBuffer());
        } catch (NoSuchFileException e) {
            return new PictureArchive.Nothing();
        }
    }

    private Path file(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private Path folderOf(Path file) {
        return file.getParent() == null ? root : file.getParent();
    }

    private FileAttribute<?>[] attributes(String rights) {
        Set<String> views = root.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
