package cn.huiyin.bot.testing;

import cn.huiyin.bot.rules.Proposal;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.rules.source.SourceFile;
import java.util.List;

/** Small rules for tests: one file, one rule for what is said of a lamp. */
public final class RuleTextsOf {
    private RuleTextsOf() {}

    /** Rules by which 灯坏了 is of {@code category}; the rule's id is its category. */
    public static RuleTexts lamp(String category) {
        return text("rules:\n  - {category: " + category + ", when: 灯坏, examples: [三楼灯坏了], not: [灯很亮]}\n");
    }

    /** Rules whose example and counter-example fail, in lines 2 and 3. */
    public static RuleTexts failing() {
        return text("""
                rules:
                  - {category: a/b, when: 灯坏, examples: [门坏了]}
                  - {category: a/c, when: 锁坏, examples: [锁坏了], not: [门锁坏了]}
                """);
    }

    /** Rules that do not compile, for mistakes in lines 2 and 3. */
    public static RuleTexts broken() {
        return text("""
                rules:
                  - {category: a, when: 灯坏}
                  - {category: a/b, when: 灯 &}
                """);
    }

    public static RuleTexts text(String text) {
        return new RuleTexts(List.of(new SourceFile("deng.yaml", text)));
    }

    /** Somebody sends {@code texts}. */
    public static Proposal sent(RuleTexts texts) {
        return new Proposal(texts, RuleVersion.Origin.API, "admin", null, "试试");
    }
}
