package cn.huiyin.bot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the vault's keys come from.
 *
 * @param key 32 bytes in base64; empty: one that is made at the first start and kept in the data directory
 * @param old another one, under which there may still be records
 */
public record VaultSettings(Optional<String> key, Optional<String> old) {
    /** No key is given. */
    public static final VaultSettings NONE = new VaultSettings(Optional.empty(), Optional.empty());

    private static final String FILE = "vault-key";
    private static final int BYTES = 32;

    /** The vault with these keys; the one of the data directory opens too what it sealed before there was another. */
    Vault vault(Path dataDirectory) {
        DataDirectory data = DataDirectory.at(dataDirectory);
        Path file = data.resolve(FILE);
        List<VaultKey> older = new ArrayList<>();
        given(old).ifPresent(base64 -> older.add(VaultKey.of("HUIYIN_VAULT_KEY_OLD", base64)));
        Optional<String> now = given(key);
        if (now.isEmpty() && !Files.exists(file)) {
            data.write(FILE, random() + "\n");
        }
        Optional<VaultKey> kept =
                Files.exists(file) ? Optional.of(VaultKey.of(file.toString(), read(file))) : Optional.empty();
        if (now.isEmpty()) {
            return new Vault(kept.orElseThrow(), older);
        }
        kept.ifPresent(older::add);
        return new Vault(VaultKey.of("HUIYIN_VAULT_KEY", now.get()), older);
    }

    /**
     * What there is to say where the records lie on a server of one's own: other instances, and this one on another disk, need
     * the same key.
     */
    Optional<String> warning(Path dataDirectory) {
        return given(key).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "HUIYIN_VAULT_KEY is not set: the key of the personal data on this Redis lies in "
                                + DataDirectory.at(dataDirectory).resolve(FILE)
                                + " alone (expected: HUIYIN_VAULT_KEY set to what is in it; without it no instance starts on this Redis)");
    }

    private static Optional<String> given(Optional<String> value) {
        return value.filter(text -> !text.isBlank());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StoreException("cannot read " + file + ": " + e.getClass().getSimpleName(), e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Never a key. */
    @Override
    public String toString() {
        return "VaultSettings[" + (key.isPresent() ? "given" : "of its own") + "]";
    }
}
