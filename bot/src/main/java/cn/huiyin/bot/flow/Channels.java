package cn.huiyin.bot.flow;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import io.vertx.core.Future;

/** The ways out: one per channel of the settings. */
public interface Channels {
    /** Makes one attempt; the future never fails, an unreachable platform is an outcome. */
    Future<Outcome> send(Delivery delivery);

    /** What one chat on {@code channel} may be sent in any sixty seconds. */
    int perMinute(String channel);
}
