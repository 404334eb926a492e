package cn.huiyin.bot.channel.demo;

import java.nio.file.Path;
import java.util.Set;

/**
 * The built-in chat.
 *
 * @param name the channel's name in the settings
 * @param pictures the directory that pictures are kept in; made when the first one comes
 * @param hosts names that pages may come from besides loopback's and plain addresses, without port, in lower case
 */
public record DemoSettings(String name, Path pictures, Set<String> hosts) {
    public DemoSettings {
        hosts = Set.copyOf(hosts);
    }
}
