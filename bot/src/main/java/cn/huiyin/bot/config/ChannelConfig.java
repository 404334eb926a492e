package cn.huiyin.bot.config;

import java.net.URI;

/** One way in and out, as the settings have it. */
public sealed interface ChannelConfig {
    /** What it is called in the settings, in accounts and in {@code /channels/NAME}. */
    String name();

    /** What one chat may be sent in any 60 s. */
    int perDestinationPerMinute();

    /** The built-in chat page. */
    record Demo(String name, int perDestinationPerMinute) implements ChannelConfig {}

    /**
     * Standard Webhooks in both directions.
     *
     * @param secret signs what comes and what goes
     * @param deliverTo absolute, http or https
     */
    record Webhook(String name, Secret secret, URI deliverTo, int perDestinationPerMinute) implements ChannelConfig {}
}
