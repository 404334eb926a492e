package cn.huiyin.bot.community;

import java.util.Map;
import java.util.Optional;

/**
 * A part-time reporter (兼职网格员): a courier or rider who reports what they see. Has no more rights than a resident, and sees
 * only what they reported themselves.
 *
 * @param accounts channel name to user id on it
 */
public record Courier(String id, String name, Map<String, String> accounts) {
    public Courier {
        accounts = Map.copyOf(accounts);
    }

    /** How to reach them: on {@code channel}, or else where they are. */
    public Optional<Account> accountNear(String channel) {
        return Account.near(accounts, channel);
    }
}
