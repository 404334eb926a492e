package cn.huiyin.bot.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where everything is kept.
 *
 * @param dataDirectory for the embedded server's files
 * @param redis addresses of one's own server, {@code redis://} or {@code rediss://}, or of several nodes of a cluster with
 *     commas between; empty: the embedded server
 * @param vault with what personal data is sealed
 */
public record StoreSettings(Path dataDirectory, Optional<String> redis, VaultSettings vault) {
    /** With a key that is made when it is missing. */
    public StoreSettings(Path dataDirectory, Optional<String> redis) {
        this(dataDirectory, redis, VaultSettings.NONE);
    }

    /** Never the address, which may hold a password, and never a key. */
    @Override
    public String toString() {
        return "StoreSettings[" + dataDirectory + ", " + (redis.isPresent() ? "a server of one's own" : "embedded")
                + "]";
    }
}
