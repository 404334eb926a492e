package cn.huiyin.bot.channel;

import cn.huiyin.bot.flow.Channels;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels of the settings, by name. */
public final class AllChannels implements Channels {
    private static final Logger LOG = LoggerFactory.getLogger(AllChannels.class);

    /** For a channel that is gone from the settings: nothing is sent there, so any limit does. */
    private static final int PER_MINUTE_WITHOUT_CHANNEL = 20;

    private final Map<String, Channel> byName = new LinkedHashMap<>();

    public AllChannels(List<? extends Channel> channels) {
        for (Channel channel : channels) {
            if (byName.put(channel.name(), channel) != null) {
                throw new IllegalArgumentException("channel: " + channel.name() + " twice (expected: once)");
            }
        }
    }

    @Override
    public Future<Outcome> send(Delivery delivery) {
        Channel channel = byName.get(delivery.to().channel());
        if (channel == null) {
            // Whoever took it out of the settings by mistake has three days to put it back.
            return Future.succeededFuture(
                    new Outcome.Unavailable("no channel " + delivery.to().channel() + " in the settings", null));
        }
        try {
            return channel.send(delivery).recover(e -> Future.succeededFuture(broken(delivery, e)));
        } catch (RuntimeException e) {
            return Future.succeededFuture(broken(delivery, e));
        }
    }

    @Override
    public int perMinute(String channel) {
        Channel known = byName.get(channel);
        return known == null ? PER_MINUTE_WITHOUT_CHANNEL : known.perMinute();
    }

    private static Outcome broken(Delivery delivery, Throwable e) {
        LOG.error(
                "A channel failed to send; channel={} delivery={}",
                delivery.to().channel(),
                delivery.id(),
                e);
        return new Outcome.Unavailable("failed here: " + e.getClass().getSimpleName(), null);
    }
}
