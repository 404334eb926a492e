package cn.huiyin.bot.store;

import java.util.Arrays;
import java.util.Base64;

/** Vaults with keys that anybody can know. */
final class TestVault {
    static final Vault VAULT = of(1);

    private TestVault() {}

    /** Its key is all of {@code seed}. */
    static Vault of(int seed, int... older) {
        return new Vault(
                key(seed), Arrays.stream(older).mapToObj(TestVault::key).toList());
    }

    static VaultKey key(int seed) {
        return VaultKey.of("a test", base64(seed));
    }

    static String base64(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
