package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.QuietHours;
import java.util.List;

/** What {@code huiyin.yaml} says. */
record ServiceSettings(List<ChannelConfig> channels, Clocks clocks, QuietHours quietHours, EvidenceSettings evidence) {
    ServiceSettings {
        channels = List.copyOf(channels);
    }
}
