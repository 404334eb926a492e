package cn.huiyin.bot.config;

import cn.huiyin.rules.source.YamlValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the channels of {@code huiyin.yaml}, each by its type. */
final class ChannelsReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Map<String, String> TYPES = Map.of("demo", "demo", "webhook", "webhook");
    private static final int DEMO_PER_MINUTE = 600;
    private static final int WEBHOOK_PER_MINUTE = 20;
    private static final int PER_MINUTE_MAX = 1_000_000;

    private final Environment environment;

    ChannelsReader(Environment environment) {
        this.environment = environment;
    }

    /** The channels in the order of the file; those with mistakes are left out. */
    List<ChannelConfig> read(YamlValue channels) {
        List<ChannelConfig> read = new ArrayList<>();
        channels.entries().values().forEach(value -> channel(value).ifPresent(read::add));
        if (channels.isMapping() && channels.entries().isEmpty()) {
            channels.problem("found: channels: nothing (expected: at least one channel)");
        }
        refuseSecondDemo(channels, read);
        return read;
    }

    private static void refuseSecondDemo(YamlValue channels, List<ChannelConfig> read) {
        read.stream()
                .filter(ChannelConfig.Demo.class::isInstance)
                .skip(1)
                .forEach(demo -> channels.get(demo.name())
                        .problem("found: " + demo.name() + ", a second demo channel (expected: one at most)"));
    }

    private Optional<ChannelConfig> channel(YamlValue value) {
        if (!NAME.matcher(value.name()).matches()) {
            value.problem("found: channel " + value.name() + " (expected: small letters, digits and -)");
        }
        String type = value.required("type").oneOf(TYPES, "");
        return switch (type) {
            case "demo" -> Optional.of(demo(value));
            case "webhook" -> webhook(value);
            default -> Optional.empty(); // already told
        };
    }

    private static ChannelConfig demo(YamlValue value) {
        value.only("type", "perDestinationPerMinute");
        return new ChannelConfig.Demo(value.name(), perMinute(value, DEMO_PER_MINUTE));
    }

    private Optional<ChannelConfig> webhook(YamlValue value) {
        value.only("type", "secret", "deliverTo", "perDestinationPerMinute");
        int perMinute = perMinute(value, WEBHOOK_PER_MINUTE);
        Optional<Secret> secret = secret(value);
        Optional<URI> deliverTo = deliverTo(value);
        return secret.flatMap(
                key -> deliverTo.map(address -> new ChannelConfig.Webhook(value.name(), key, address, perMinute)));
    }

    private static int perMinute(YamlValue value, int standard) {
        return value.get("perDestinationPerMinute").integerOr(standard, 1, PER_MINUTE_MAX);
    }

    private Optional<Secret> secret(YamlValue webhook) {
        return environment.expanded(webhook, "secret").flatMap(text -> {
            try {
                return Optional.of(Secret.webhook(text));
            } catch (IllegalArgumentException e) {
                webhook.get("secret").problem("found: " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    private Optional<URI> deliverTo(YamlValue webhook) {
        return environment.expanded(webhook, "deliverTo").flatMap(text -> {
            Optional<URI> address = httpAddress(text);
            if (address.isEmpty()) {
                YamlValue value = webhook.get("deliverTo");
                value.problem("found: deliverTo: " + withoutCredentials(value.text())
                        + " (expected: an address as http://HOST:PORT/PATH without a user in it)");
            }
            return address;
        });
    }

    /** Addresses that people get wrong may still hold passwords and tokens. */
    private static String withoutCredentials(String address) {
        return address.contains("@") ? "[user]@…" : address.split("\\?", 2)[0];
    }

    private static Optional<URI> httpAddress(String text) {
        try {
            URI address = new URI(text.strip());
            boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return isHttp && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
