package cn.huiyin.bot.channel.webhook;

import java.net.URI;

/**
 * One webhook channel.
 *
 * @param name its name in the settings; messages come to {@code /channels/<name>}
 * @param key signs in both directions
 * @param deliverTo where deliveries go; http or https
 * @param perMinute what one chat may be sent in any sixty seconds, above 0
 */
public record WebhookSettings(String name, WebhookKey key, URI deliverTo, int perMinute) {
    public WebhookSettings {
        String scheme = deliverTo.getScheme();
        if (!("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) || deliverTo.getHost() == null) {
            throw new IllegalArgumentException(
                    "channels." + name + ".deliverTo: " + deliverTo + " (expected: an http or https address)");
        }
        if (perMinute < 1) {
            throw new IllegalArgumentException(
                    "channels." + name + ".perDestinationPerMinute: " + perMinute + " (expected: 1 or more)");
        }
    }
}
