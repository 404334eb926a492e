package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.publishing.RuleRejections;
import cn.huiyin.bot.flow.publishing.RuleRejectionsContract;

class MemoryRuleRejectionsTest implements RuleRejectionsContract {
    private final RuleRejections rejections = new MemoryRuleRejections();

    @Override
    public RuleRejections rejections() {
        return rejections;
    }
}
