package cn.huiyin.bot.community;

import java.util.Map;
import java.util.Optional;

/**
 * Somebody who takes tickets.
 *
 * @param name how the group knows them: by their role, as 勤介网格员
 * @param accounts channel name to user id on it
 */
public record Person(String id, String name, Map<String, String> accounts) {
    public Person {
        accounts = Map.copyOf(accounts);
    }

    /** The person's account on {@code channel}, or on the first channel by name where they have one. */
    public Optional<Account> accountNear(String channel) {
        if (accounts.containsKey(channel)) {
            return Optional.of(new Account(channel, accounts.get(channel)));
        }
        return accounts.keySet().stream().sorted().findFirst().map(c -> new Account(c, accounts.get(c)));
    }

    /** Whether {@code account} is one of this person's. */
    public boolean owns(Account account) {
        return account.user().equals(accounts.get(account.channel()));
    }
}
