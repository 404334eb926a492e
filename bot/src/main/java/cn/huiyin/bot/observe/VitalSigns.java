package cn.huiyin.bot.observe;

import io.vertx.core.Future;

/** Tells how the service is. */
public interface VitalSigns {
    /** Looks now; a failure means that the store does not answer. */
    Future<Vitals> look();
}
