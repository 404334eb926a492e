package cn.huiyin.bot.community;

import java.util.Locale;

/**
 * Where people talk on one channel: a group, or one person's private chat with the bot.
 *
 * @param channel the channel's name in the settings
 * @param kind whether many read along
 * @param id the platform's id of the group, or of the person for a private chat
 */
public record Chat(String channel, Kind kind, String id) {
    /** Whether many read along. */
    public enum Kind {
        GROUP,
        PRIVATE;

        /** The word for it in keys and settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The group {@code id} on {@code channel}. */
    public static Chat group(String channel, String id) {
        return new Chat(channel, Kind.GROUP, id);
    }

    /** The private chat with the owner of {@code account}. */
    public static Chat privateWith(Account account) {
        return new Chat(account.channel(), Kind.PRIVATE, account.user());
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }
}
