package cn.huiyin.rules.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleInsertionTest {
    private static final SourceFile LAMPS = new SourceFile("deng.yaml", """
            # 灯
            words:
              灯: [路灯]
            rules:   # 从上往下
              - {category: 市政设施/路灯损坏, when: <灯> & 坏, examples: [路灯坏了]}
            """);
    private static final SourceFile LIFTS = new SourceFile("ti.yaml", """
            rules:
              - {category: 物业服务/电梯, when: 电梯, examples: [电梯坏了]}
              - {category: 物业服务/门禁安防, when: 门禁, examples: [门禁坏了]}
            """);
    private static final SourceFile WISHES = new SourceFile("yi.yaml", "intents:\n  - {intent: thanks, when: 谢谢}\n");
    private static final List<SourceFile> FILES = List.of(LAMPS, LIFTS, WISHES);

    private static List<SourceFile> insert(String category, List<String> words) throws RuleSyntaxException {
        Suggestion suggestion = new Suggestion(category, words, 3, 0, 0, 3, 3, List.of());
        return RuleInsertion.insert(FILES, RuleSetReader.read(FILES).summaries(), category, suggestion.snippet(2));
    }

    private static String text(List<SourceFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void aRuleGoesWhereItsCategoryIs() throws RuleSyntaxException {
        List<SourceFile> files = insert("市政设施/路灯损坏", List.of("灯杆", "歪斜"));

        assertThat(text(files, "deng.yaml")).isEqualTo("""
                # 灯
                words:
                  灯: [路灯]
                rules:   # 从上往下
                  - category: 市政设施/路灯损坏
                    weight: 2
                    when: 灯杆 & 歪斜
                    examples: [灯杆歪斜]
                  - {category: 市政设施/路灯损坏, when: <灯> & 坏, examples: [路灯坏了]}
                """);
        assertThat(files).hasSize(3).contains(LIFTS, WISHES);
        RuleSet rules = RuleSetReader.read(files);
        assertThat(rules.read("灯杆歪斜得厉害", Places.NONE).category()).isEqualTo("市政设施/路灯损坏");
        assertThat(rules.check().failures()).isEmpty();
    }

    @Test
    void aRuleOfANewKindGoesToItsGroup() throws RuleSyntaxException {
        assertThat(text(insert("物业服务/物业纠纷", List.of("保安")), "ti.yaml")).contains("  - category: 物业服务/物业纠纷\n");
    }

    @Test
    void aRuleWithoutAnyLikeGetsAFileOfItsOwn() throws RuleSyntaxException {
        List<SourceFile> files = insert("劳动保障/欠薪", List.of("工资"));

        assertThat(text(files, "jianyi.yaml")).isEqualTo("""
                rules:
                  - category: 劳动保障/欠薪
                    weight: 2
                    when: 工资
                    examples: [工资]
                """);
        assertThat(RuleSetReader.read(files).categories()).contains("劳动保障/欠薪");
    }
}
