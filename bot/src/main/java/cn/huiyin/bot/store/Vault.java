package cn.huiyin.bot.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what must not be readable where it lies, with AES-256-GCM. What is sealed is bound to its place: moved to another, it
 * does not open. It is written as {@code v1.KEY.BASE64}: which key, and a random 96-bit nonce before the ciphertext. New things
 * are sealed with the current key, those under an older one that is still known are opened. Safe for any thread.
 */
final class Vault {
    private static final String PREFIX = "v1.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 16;

    private final VaultKey current;
    private final List<VaultKey> older;
    private final SecureRandom random = new SecureRandom();

    Vault(VaultKey current, List<VaultKey> older) {
        this.current = current;
        this.older = older.stream().filter(k -> !k.id().equals(current.id())).toList();
    }

    VaultKey current() {
        return current;
    }

    /** The key of that id, if it is known. */
    Optional<VaultKey> key(String id) {
        return keys().filter(k -> k.id().equals(id)).findFirst();
    }

    private Stream<VaultKey> keys() {
        return Stream.concat(Stream.of(current), older.stream());
    }

    /** Whether {@code text} is something that was sealed. */
    static boolean isSealed(String text) {
        return text.startsWith(PREFIX);
    }

    /** Seals {@code text} for {@code place}. */
    String seal(String place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, place, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return PREFIX + current.id() + "."
                + Base64.getEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Opens what was sealed for {@code place}.
     *
     * @throws StoreException when it was not sealed for there, was changed since, or its key is not known
     */
    String open(String place, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !isSealed(sealed)) {
            throw new StoreException("a sealed record at " + place + " is none (expected: as the service wrote it)");
        }
        VaultKey key = key(parts[1])
                .orElseThrow(() -> new StoreException("a record at " + place + " is sealed with the key " + parts[1]
                        + " (expected: " + String.join(" or ", ids()) + "; set HUIYIN_VAULT_KEY_OLD to it)"));
        byte[] all = decoded(place, parts[2]);
        byte[] text = run(Cipher.DECRYPT_MODE, key, place, all, all);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String place, String base64) {
        try {
            byte[] all = Base64.getDecoder().decode(base64);
            if (all.length > NONCE_BYTES) {
                return all;
            }
        } catch (IllegalArgumentException e) {
            // Told below like anything else that is too short.
        }
        throw new StoreException("a sealed record at " + place + " is none (expected: as the service wrote it)");
    }

    private List<String> ids() {
        return keys().map(VaultKey::id).toList();
    }

    /** Names for {@code text} that tell nothing of it, the current key's first, then those of the older ones. */
    List<String> names(String text) {
        List<String> names = new ArrayList<>();
        keys().forEach(key -> names.add(HexFormat.of().formatHex(key.name(text), 0, NAME_BYTES)));
        return names;
    }

    /**
     * @param nonce begins with it
     * @param input to be sealed; or to be opened, behind its nonce
     */
    private static byte[] run(int mode, VaultKey key, String place, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
            cipher.updateAAD((place + "\n" + key.id()).getBytes(StandardCharsets.UTF_8));
            int from = mode == Cipher.DECRYPT_MODE ? NONCE_BYTES : 0;
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            // The cause says nothing more, and may say what was tried.
            throw new StoreException("a record at " + place + " does not open (expected: as the service wrote it, where"
                    + " it wrote it)");
        }
    }

    /** Never a key. */
    @Override
    public String toString() {
        return "Vault" + ids();
    }
}
