package cn.huiyin.bot.flow;

import cn.huiyin.bot.intake.Message;
import io.vertx.core.Future;

/** Where channels hand in what they received. */
public interface Reception {
    /**
     * Takes {@code message}: when the future succeeds it is on disk and will be handled whatever happens next.
     *
     * @return whether it was new (a repeat is answered like the first); fails when nothing could be written
     */
    Future<Boolean> take(Message message);
}
