package cn.huiyin.bot.community;

import java.util.Map;
import java.util.Optional;

/**
 * Who somebody is on one channel; the only identity that counts (display names can be anything).
 *
 * @param channel the channel's name in the settings
 * @param user the platform's id of the person
 */
public record Account(String channel, String user) {
    /** Of somebody's accounts the one on {@code channel}, else the first by the name of its channel. */
    static Optional<Account> near(Map<String, String> accounts, String channel) {
        String user = accounts.get(channel);
        return user != null
                ? Optional.of(new Account(channel, user))
                : accounts.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(first -> new Account(first.getKey(), first.getValue()));
    }
}
