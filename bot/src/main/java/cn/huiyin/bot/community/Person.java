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
        String user = accounts.get(channel);
        return user != null
                ? Optional.of(new Account(channel, user))
                : accounts.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(first -> new Account(first.getKey(), first.getValue()));
    }

    /** Whether {@code account} is one of this person's. */
    public boolean owns(Account account) {
        return account.user().equals(accounts.get(account.channel()));
    }
}
