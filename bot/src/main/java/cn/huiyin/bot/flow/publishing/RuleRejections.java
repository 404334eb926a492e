package cn.huiyin.bot.flow.publishing;

import io.vertx.core.Future;
import java.util.Set;

/** Suggestions for rules that somebody did not want; they are not made again. */
public interface RuleRejections {
    /** The ids of all of them. */
    Future<Set<String>> all();

    /** Remembers {@code id} for good. */
    Future<Void> add(String id);
}
