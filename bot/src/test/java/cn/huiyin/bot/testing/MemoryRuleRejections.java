package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.publishing.RuleRejections;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.Set;

/** Rejected suggestions in memory. */
public final class MemoryRuleRejections implements RuleRejections {
    private final Set<String> ids = new HashSet<>();

    @Override
    public Future<Set<String>> all() {
        return Future.succeededFuture(Set.copyOf(ids));
    }

    @Override
    public Future<Void> add(String id) {
        ids.add(id);
        return Future.succeededFuture();
    }
}
