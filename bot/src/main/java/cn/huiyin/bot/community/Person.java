package cn.huiyin.bot.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who takes tickets.
 *
 * @param name how the group knows them: by their role, as 勤介网格员
 * @param accounts channel name to user id on it
 * @param posts names of the posts they hold, {@value Post#HELD_MAX} at most
 */
public record Person(String id, String name, Map<String, String> accounts, List<String> posts) {
    public Person {
        accounts = Map.copyOf(accounts);
        posts = List.copyOf(posts);
    }

    /** The person's account on {@code channel}, or on the first channel by name where they have one. */
    public Optional<Account> accountNear(String channel) {
        return Account.near(accounts, channel);
    }

    /** Whether {@code account} is one of this person's. */
    public boolean owns(Account account) {
        return account.user().equals(accounts.get(account.channel()));
    }
}
