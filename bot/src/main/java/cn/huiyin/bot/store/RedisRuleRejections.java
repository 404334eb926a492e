package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.publishing.RuleRejections;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.Set;
import java.util.stream.Collectors;

/** Rejected suggestions as a set of ids. */
record RedisRuleRejections(RedisLink link, RedisKeys keys) implements RuleRejections {
    @Override
    public Future<Set<String>> all() {
        return link.send(Request.cmd(Command.SMEMBERS).arg(key()))
                .map(ids -> ids.stream().map(Object::toString).collect(Collectors.toSet()));
    }

    @Override
    public Future<Void> add(String id) {
        return link.send(Request.cmd(Command.SADD).arg(key()).arg(id)).mapEmpty();
    }

    private String key() {
        return keys.ofRules("rulerejections");
    }
}
