package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.RuleRejections;
import cn.huiyin.bot.flow.RuleRejectionsContract;

class MemoryRuleRejectionsTest implements RuleRejectionsContract {
    private final RuleRejections rejections = new MemoryRuleRejections();

    @Override
    public RuleRejections rejections() {
        return rejections;
    }
}
