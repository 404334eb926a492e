package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The rules that come with the service hold what their own examples promise. */
class ShippedRulesTest {
    @Test
    void everyExampleIsReadAsItsRuleSays() throws IOException, RuleSyntaxException {
        RuleReport report = ShippedRules.read().check();

        assertThat(report.failures()).isEmpty();
    }

    @Test
    void everyCategoryOfTheContractIsThere() throws IOException, RuleSyntaxException {
        assertThat(ShippedRules.read().categories())
                .contains(
                        "市政设施/路灯损坏",
                        "市政设施/窨井盖",
                        "市政设施/积水排水",
                        "市政设施/道路破损",
                        "市政设施/交通信号拥堵",
                        "市政设施/公交出租",
                        "公用服务/停水停电",
                        "公用服务/燃气",
                        "公用服务/供暖",
                        "公用服务/通信网络",
                        "市容环境/环境卫生",
                        "市容环境/噪音扰民",
                        "市容环境/油烟",
                        "市容环境/绿化",
                        "市容环境/占道经营",
                        "市容环境/违建",
                        "市容环境/宠物",
                        "停车秩序/停车",
                        "停车秩序/移车",
                        "停车秩序/充电桩",
                        "物业服务/物业纠纷",
                        "物业服务/电梯",
                        "物业服务/楼道照明",
                        "物业服务/房屋漏水",
                        "物业服务/门禁安防",
                        "邻里纠纷/邻里噪音",
                        "邻里纠纷/邻里漏水",
                        "邻里纠纷/公共空间",
                        "邻里纠纷/家庭矛盾",
                        "安全隐患/消防通道",
                        "安全隐患/飞线充电",
                        "安全隐患/燃气泄漏",
                        "安全隐患/高空抛物",
                        "安全隐患/电梯困人",
                        "平安法治/诈骗",
                        "平安法治/盗窃",
                        "平安法治/法律咨询",
                        "劳动保障/欠薪",
                        "民生服务/上门帮扶",
                        "民生服务/政策咨询",
                        "民生服务/活动报名",
                        "意见建议/建议",
                        "意见建议/表扬");
    }
}
