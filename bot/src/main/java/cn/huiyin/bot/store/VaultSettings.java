package cn.huiyin.bot.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the vault's keys come from.
 *
 * @param key 32 bytes in base64; empty: one that is made at the first start and kept with the records, in the data directory or on
 *     the server of one's own
 * @param old another one, under which there may still be records
 */
public record VaultSettings(Optional<String> key, Optional<String> old) {
    /** No key is given. */
    public static final VaultSettings NONE = new VaultSettings(Optional.empty(), Optional.empty());

    private static final String FILE = "vault-key";

    /** The vault beside an embedded server; without a key the one of the data directory, which is made when there is none. */
    Vault vault(Path dataDirectory) {
        DataDirectory data = DataDirectory.at(dataDirectory);
        Path file = data.resolve(FILE);
        if (!isGiven() && !Files.exists(file)) {
            data.write(FILE, VaultKey.random() + "\n");
        }
        return Files.exists(file) ? vault(List.of(VaultKey.of(file.toString(), data.read(FILE)))) : vault(List.of());
    }

    /** The vault on a server of one's own; without a key the one that the server keeps, which is the same for every instance. */
    Vault vault(Optional<String> kept) {
        return vault(kept.map(key -> VaultKey.of("the key that Redis keeps", key)).stream()
                .toList());
    }

    /** A given key goes before those that were kept, which still open what they sealed. */
    private Vault vault(List<VaultKey> kept) {
        List<VaultKey> all = new ArrayList<>();
        given(key).ifPresent(base64 -> all.add(VaultKey.of("HUIYIN_VAULT_KEY", base64)));
        all.addAll(kept);
        given(old).ifPresent(base64 -> all.add(VaultKey.of("HUIYIN_VAULT_KEY_OLD", base64)));
        return new Vault(all.get(0), all.subList(1, all.size()));
    }

    boolean isGiven() {
        return given(key).isPresent();
    }

    /** What there is to say where the records lie on a server of one's own: whoever reads that server reads the key as well. */
    Optional<String> warning() {
        return isGiven()
                ? Optional.empty()
                : Optional.of(
                        "HUIYIN_VAULT_KEY is not set: the key of the personal data lies on this Redis, beside what it seals"
                                + " (expected: 32 bytes in base64, the same for every instance, as openssl rand -base64 32 makes)");
    }

    private static Optional<String> given(Optional<String> value) {
        return value.filter(text -> !text.isBlank());
    }

    /** Never a key. */
    @Override
    public String toString() {
        return "VaultSettings[" + (key.isPresent() ? "given" : "of its own") + "]";
    }
}
