package cn.huiyin.bot.community;

/**
 * Who somebody is on one channel; the only identity that counts (display names can be anything).
 *
 * @param channel the channel's name in the settings
 * @param user the platform's id of the person
 */
public record Account(String channel, String user) {}
