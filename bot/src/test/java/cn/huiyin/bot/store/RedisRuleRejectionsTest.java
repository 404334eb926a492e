package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.publishing.RuleRejections;
import cn.huiyin.bot.flow.publishing.RuleRejectionsContract;

class RedisRuleRejectionsTest implements RuleRejectionsContract {
    private final RuleRejections rejections = new RedisRuleRejections(TestRedis.link(), TestRedis.freshKeys());

    @Override
    public RuleRejections rejections() {
        return rejections;
    }
}
