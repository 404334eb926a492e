package cn.huiyin.rules;

import cn.huiyin.rules.source.SourceFile;
import java.util.List;

/** Compiles the rules that a test states. */
final class RulesOf {
    private RulesOf() {}

    /** The rules of one file. */
    static RuleSet lines(String... lines) {
        try {
            return RuleSetReader.read(List.of(new SourceFile("test.yaml", String.join("\n", lines))));
        } catch (RuleSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A few rules of every kind, as a community would have them. */
    static RuleSet community() {
        return lines(
                "words:",
                "  井盖: [井盖, 窨井盖, 下水道盖]",
                "  缺损: [缺失, 没了, 不见了, 塌]",
                "  谢: [谢谢, 感谢]",
                "rules:",
                "  - category: 市政设施/窨井盖",
                "    id: 井盖缺损",
                "    urgency: urgent",
                "    when: <井盖> & <缺损>",
                "  - category: 市政设施/路灯损坏",
                "    id: 路灯不亮",
                "    when: 路灯 ..6 (坏 | 坏了 | 不亮 | 没修)",
                "  - category: 物业服务/电梯",
                "    id: 电梯停运",
                "    when: 电梯 & (停运 | 坏了 | 不动)",
                "  - category: 公用服务/停水停电",
                "    id: 停水",
                "    when: 停水 | 没水",
                "  - category: 意见建议/表扬",
                "    id: 表扬",
                "    intent: praise",
                "intents:",
                "  - {intent: thanks, weight: 0.8, when: <谢>}",
                "  - {intent: inquiry, weight: 1.2, when: (吗 | 是不是) & @question}",
                "  - {intent: praise, when: 点赞}",
                "  - {intent: advert, priority: 1, when: 兼职 & 加微信}",
                "modifiers:",
                "  - {modifier: done, when: 已经 ..4 (修好 | 补上 | 换)}",
                "  - {modifier: negated, when: 没有 ..2 (停水 | 停电)}",
                "  - {modifier: hearsay, when: 听说}",
                "urgency:",
                "  - {level: critical, when: 电梯 & 困人}");
    }
}
