package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.publishing.RuleVersions;
import cn.huiyin.bot.flow.publishing.RuleVersionsContract;

class MemoryRuleVersionsTest implements RuleVersionsContract {
    private final RuleVersions versions = new MemoryRuleVersions();

    @Override
    public RuleVersions versions() {
        return versions;
    }
}
