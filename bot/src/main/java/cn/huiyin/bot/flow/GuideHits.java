package cn.huiyin.bot.flow;

import io.vertx.core.Future;
import java.util.Locale;
import java.util.Map;

/** How often guides have answered; counted by {@link Tickets#commit}. */
public interface GuideHits {
    /** What became of an answer. */
    enum What {
        /** It was given. */
        ANSWERED,
        /** It was not enough: the question went to somebody after all. */
        PASSED_ON,
        /** Somebody added to it. */
        SUPPLEMENTED;

        /** The word for it in keys and figures. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How often each of them happened to the guides of {@code community}, by id of the guide; those to which nothing did are left out. */
    Future<Map<String, Map<What, Long>>> of(String community);
}
