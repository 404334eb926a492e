package cn.huiyin.bot.channel;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import io.vertx.core.Future;

/** One way out; what comes in over the same platform is handed to {@link cn.huiyin.bot.flow.Reception}. */
public interface Channel {
    /** Its name in the settings. */
    String name();

    /** What one chat may be sent in any sixty seconds. */
    int perMinute();

    /** Makes one attempt; an unreachable platform is an outcome. */
    Future<Outcome> send(Delivery delivery);
}
