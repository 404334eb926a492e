package cn.huiyin.rules.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final RuleSet RULES = rules();

    private static RuleSet rules() {
        try {
            return RuleSetReader.read(List.of(new SourceFile("r.yaml", """
                    rules:
                      - {category: 市政设施/路灯损坏, when: 路灯}
                      - {category: 物业服务/电梯, when: 电梯}
                      - {category: 物业服务/房屋漏水, when: 屋顶}
                      - {category: 邻里纠纷/邻里漏水, when: 邻居}
                      - {category: 民生服务/政策咨询, when: 政策}
                      - {category: 平安法治/法律咨询, when: 律师}
                    intents:
                      - {intent: thanks, weight: 2, when: 谢谢}
                      - {intent: suggestion, weight: 2, when: 建议}
                    """)));
        } catch (RuleSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SourceFile table(String... rows) {
        return new SourceFile("t.tsv", String.join("\n", rows) + "\n");
    }

    @Test
    void categoriesAreScoredByTheirLastPart() {
        EvalReport report = Evaluation.of(
                EvalTask.CATEGORY,
                table("category\ttext", "路灯损坏\t路灯坏了", "路灯损坏\t电梯坏了", "电梯\t电梯坏了", "电梯\t哈哈", "-\t没问"),
                RULES);

        assertThat(report.json())
                .isEqualTo("{\"task\":\"category\",\"n\":4,\"accuracy\":0.5000,\"macroF1\":0.5833,\"labels\":{"
                        + "\"电梯\":{\"n\":2,\"precision\":0.5000,\"recall\":0.5000,\"f1\":0.5000},"
                        + "\"路灯损坏\":{\"n\":2,\"precision\":1.0000,\"recall\":0.5000,\"f1\":0.6667}}}");
        assertThat(report.lines()).contains("t.tsv:3: 路灯损坏 taken for 电梯 by 物业服务/电梯: 电梯坏了", "1 x 电梯 taken for (none)");
    }

    @Test
    void aLabelMayNameBothParts() {
        EvalReport report = Evaluation.of(EvalTask.CATEGORY, table("text\tcategory", "路灯坏了\t市政设施/路灯损坏"), RULES);

        assertThat(report.json()).contains("\"accuracy\":1.0000");
    }

    @Test
    void aBranchWithAWordIsItsCategoryWithThatWord() {
        EvalReport report =
                Evaluation.of(EvalTask.CATEGORY, table("category\ttext", "邻里纠纷(漏水)\t邻居漏水", "邻里纠纷(漏水)\t屋顶漏水"), RULES);

        assertThat(report.json()).contains("\"邻里纠纷(漏水)\":{\"n\":2,\"precision\":1.0000,\"recall\":0.5000,");
        assertThat(report.lines()).contains("1 x 邻里纠纷(漏水) taken for 房屋漏水");
    }

    @Test
    void aLabelIsMetByEveryCategoryThatEndsInIt() {
        EvalReport report = Evaluation.of(
                EvalTask.CATEGORY, table("category\ttext", "咨询\t政策", "咨询\t律师", "咨询\t电梯", "电梯\t律师"), RULES);

        assertThat(report.json()).contains("\"咨询\":{\"n\":3,\"precision\":0.6667,\"recall\":0.6667,");
        assertThat(report.lines()).contains("1 x 电梯 taken for 咨询", "1 x 咨询 taken for 电梯");
    }

    @Test
    void aLabelThatIsACategoryIsMetByThatOneAlone() {
        EvalReport report = Evaluation.of(EvalTask.CATEGORY, table("category\ttext", "房屋漏水\t邻居", "漏水\t邻居"), RULES);

        assertThat(report.lines()).contains("1 x 房屋漏水 taken for 漏水");
        assertThat(report.json()).contains("\"漏水\":{\"n\":1,\"precision\":0.5000,\"recall\":1.0000,");
    }

    @Test
    void intentsAreFoldedBeforeTheyAreCompared() {
        EvalReport report = Evaluation.of(
                EvalTask.INTENT,
                table("intent\ttext", "chatter\t谢谢", "thanks\t哈哈", "report\t建议装灯", "suggestion\t路灯坏了", "chatter\t电梯真快"),
                RULES);

        assertThat(report.json())
                .startsWith("{\"task\":\"intent\",\"n\":5,\"accuracy\":0.8000,")
                .contains("\"chatterTakenForReport\":0.3333");
    }

    @Test
    void placesAreComparedByBuildingUnitAndRoom() {
        EvalReport report = Evaluation.of(
                EvalTask.PLACE,
                table("text\tparts", "八幢二单元\testate=x building=8幢 unit=二单元", "8幢501\tbuilding=8幢", "哈哈\troad=y"),
                RULES);

        assertThat(report.json()).isEqualTo("{\"task\":\"place\",\"n\":3,\"exact\":0.6667}");
        assertThat(report.lines()).hasSize(2);
    }

    @Test
    void aTableWithoutTheColumnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(EvalTask.INTENT, table("category\ttext"), RULES))
                .withMessage("t.tsv:1: found: columns [category, text] (expected: one named intent)");
    }
}
