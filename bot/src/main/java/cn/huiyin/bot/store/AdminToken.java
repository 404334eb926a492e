package cn.huiyin.bot.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The API token of a service that was given none: random, made at the first start, kept where its owner alone can read it.
 *
 * @param value 64 hexadecimal digits
 * @param isNew whether it was made just now, so that it can be shown this once
 */
public record AdminToken(String value, boolean isNew) {
    private static final String FILE = "admin-token";
    private static final int BYTES = 32;

    /** Reads the token of {@code dataDirectory}, or makes one. */
    public static AdminToken in(Path dataDirectory) {
        DataDirectory data = DataDirectory.at(dataDirectory);
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            return new AdminToken(read(data), false);
        }
        String value = random(BYTES);
        data.write(FILE, value + "\n");
        return new AdminToken(value, true);
    }

    private static String read(DataDirectory data) {
        String value = data.read(FILE).strip();
        if (value.isEmpty()) {
            throw new StoreException(
                    data.resolve(FILE) + ": empty (expected: a token; remove the file and a new one is made)");
        }
        return value;
    }

    /** {@code bytes} random bytes as hexadecimal digits. */
    static String random(int bytes) {
        byte[] raw = new byte[bytes];
        new SecureRandom().nextBytes(raw);
        return HexFormat.of().formatHex(raw);
    }

    /** Never the token itself. */
    @Override
    public String toString() {
        return "AdminToken[secret]";
    }
}
