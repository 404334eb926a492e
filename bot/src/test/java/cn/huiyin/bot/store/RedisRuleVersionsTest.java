package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.publishing.RuleVersions;
import cn.huiyin.bot.flow.publishing.RuleVersionsContract;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import org.junit.jupiter.api.Test;

class RedisRuleVersionsTest implements RuleVersionsContract {
    private final RedisKeys keys = TestRedis.freshKeys();
    private final RuleVersions versions = new RedisRuleVersions(TestRedis.link(), keys);

    @Override
    public RuleVersions versions() {
        return versions;
    }

    @Test
    void anEditCostsAsMuchAsTheFileThatItChanges() {
        add(1, "a.yaml", "rules: [甲]", "b.yaml", "rules: [乙]");
        add(2, "a.yaml", "rules: [甲]", "b.yaml", "rules: [丙]");
        add(3, "a.yaml", "rules: [甲]", "b.yaml", "rules: [乙]");

        assertThat(await(TestRedis.link().send(Request.cmd(Command.HLEN).arg(keys.ofRules("ruletexts"))))
                        .toInteger())
                .isEqualTo(3);
    }
}
