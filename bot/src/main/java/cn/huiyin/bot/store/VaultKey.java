package cn.huiyin.bot.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the vault: one half seals, the other makes names that tell nothing of what they name.
 *
 * @param id which key it is; nothing of the key can be told from it
 */
record VaultKey(String id, SecretKey sealing, SecretKey naming) {
    private static final int BYTES = 32;
    private static final int ID_CHARS = 8;
    private static final String MAC = "HmacSHA256";

    /** A new one in base64. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The key that {@code base64} writes; {@code source} says where it was found. */
    static VaultKey of(String source, String base64) {
        byte[] bytes = decoded(source, base64.strip());
        if (bytes.length != BYTES) {
            throw wrong(source, bytes.length + " bytes");
        }
        SecretKey root = new SecretKeySpec(bytes, MAC);
        return new VaultKey(
                HexFormat.of().formatHex(mac(root, "id")).substring(0, ID_CHARS),
                new SecretKeySpec(mac(root, "seal"), "AES"),
                new SecretKeySpec(mac(root, "name"), MAC));
    }

    private static byte[] decoded(String source, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw wrong(source, "no base64");
        }
    }

    private static StoreException wrong(String source, String found) {
        return new StoreException(source + ": " + found + " (expected: " + BYTES
                + " bytes in base64, as openssl rand -base64 " + BYTES + " makes)");
    }

    /** A name for {@code text} that only who has the key can make. */
    byte[] name(String text) {
        return mac(naming, text);
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            // Every Java platform has HmacSHA256 (javax.crypto.Mac), and it takes any key.
            throw new IllegalStateException(e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }
}
