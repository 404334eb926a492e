package cn.huiyin.bot.store;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.flow.Partition;
import java.util.List;

/** Where the records of one community's registers lie, and how they are sealed there. */
record RegisterPlace(RedisKeys keys, Partition partition, String community, Vault vault) {
    /** In every register, beside its records: {@code version next}. */
    static final String HEAD = "head";

    String care() {
        return keys.register(RedisKeys.CARE, partition, community);
    }

    String assets() {
        return keys.register(RedisKeys.ASSETS, partition, community);
    }

    String marks() {
        return keys.register(RedisKeys.MARKS, partition, community);
    }

    /** The names that {@code mark} is known by, the current key's first. */
    List<String> names(Mark mark) {
        return vault.names(community + "\n" + mark.kind() + "\n" + mark.text());
    }

    String sealed(Household household) {
        return vault.seal(place(RedisKeys.CARE, Long.toString(household.no())), StoreJson.write(household));
    }

    Household household(String field, String sealed) {
        return StoreJson.read(vault.open(place(RedisKeys.CARE, field), sealed), Household.class);
    }

    String sealed(String field, Asset asset) {
        return vault.seal(place(RedisKeys.ASSETS, field), StoreJson.write(asset));
    }

    Asset asset(String field, String sealed) {
        return StoreJson.read(vault.open(place(RedisKeys.ASSETS, field), sealed), Asset.class);
    }

    /** What a sealed record is bound to; the prefix of the keys is not part of it, so that a backup opens under another. */
    private String place(String register, String field) {
        return register + "/" + community + "/" + field;
    }
}
