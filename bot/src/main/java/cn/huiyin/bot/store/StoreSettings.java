package cn.huiyin.bot.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where everything is kept.
 *
 * @param dataDirectory for the embedded server's files
 * @param redis addresses of one's own server, {@code redis://} or {@code rediss://}, or of several nodes of a cluster with
 *     commas between; empty: the embedded server
 */
public record StoreSettings(Path dataDirectory, Optional<String> redis) {
    /** Never the address, which may hold a password. */
    @Override
    public String toString() {
        return "StoreSettings[" + dataDirectory + ", " + (redis.isPresent() ? "a server of one's own" : "embedded")
                + "]";
    }
}
