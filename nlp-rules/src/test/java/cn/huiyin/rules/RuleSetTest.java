package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private static final RuleSet RULES = RulesOf.community();
    private static final Places PLACES = Places.of(List.of(new Places.Estate("新建新村", List.of("新建村"))));

    private static Reading read(String text) {
        return RULES.read(text, PLACES);
    }

    @Test
    void aReportIsReadWithCategoryUrgencyPlaceAndRule() {
        Reading reading = read("新建村60幢窨井盖缺失，存在安全隐患");

        assertThat(reading.intent()).isEqualTo(Intent.REPORT);
        assertThat(reading.category()).isEqualTo("市政设施/窨井盖");
        assertThat(reading.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(reading.rule()).isEqualTo("井盖缺损");
        assertThat(reading.place().estate()).isEqualTo("新建新村");
        assertThat(reading.place().building()).isEqualTo("60");
        assertThat(reading.confidence()).isBetween(0.9, 1.0);
    }

    @Test
    void theEvidenceIsWhatWasWrittenAndWhere() {
        String text = "👍👍 ６０幢窨井蓋　缺失！！！";

        assertThat(read(text).evidence())
                .containsExactly(new Evidence("窨井蓋", 8, 11), new Evidence("缺失", 12, 14))
                .allSatisfy(evidence -> assertThat(text.substring(evidence.start(), evidence.end()))
                        .isEqualTo(evidence.text()));
    }

    @Test
    void aTextInWhichNoRuleHoldsIsChatterWithItsPlace() {
        assertThat(read("6幢502").intent()).isEqualTo(Intent.CHATTER);
        assertThat(read("6幢502").place().room()).isEqualTo("502");
        assertThat(read("哈哈哈").category()).isNull();
        assertThat(read("").confidence()).isGreaterThan(0.9);
    }

    @Test
    void aWordThatTheSegmentationCutsDoesNotCount() {
        assertThat(read("和平路灯会不亮灯吗").category()).isNull();
        assertThat(read("和平路路灯不亮").category()).isEqualTo("市政设施/路灯损坏");
    }

    @Test
    void aWordByEarCountsForLess() {
        Reading heard = read("楼下路登坏了");

        assertThat(heard.category()).isEqualTo("市政设施/路灯损坏");
        assertThat(heard.confidence()).isLessThan(read("楼下路灯坏了").confidence());
    }

    @Test
    void whatIsDoneIsNoReport() {
        assertThat(read("路灯不亮已经修好了").intent()).isEqualTo(Intent.CHATTER);
        assertThat(read("路灯不亮，昨天已经修好了，谢谢").intent()).isEqualTo(Intent.THANKS);
    }

    @Test
    void aModifierConcernsItsOwnClauseAlone() {
        Reading reading = read("井盖已经补上了，路灯还是坏的，一直不亮");

        assertThat(reading.category()).isEqualTo("市政设施/路灯损坏");
        assertThat(reading.modifiers()).isEmpty();
    }

    @Test
    void hearsayStaysAReportOfLessWeight() {
        Reading reading = read("听说，停水了");

        assertThat(reading.intent()).isEqualTo(Intent.REPORT);
        assertThat(reading.modifiers()).containsExactly(Modifier.HEARSAY);
        assertThat(reading.confidence()).isLessThan(read("停水了").confidence());
    }

    @Test
    void anInquiryKeepsItsCategory() {
        Reading reading = read("今天是不是停水了？");

        assertThat(reading.intent()).isEqualTo(Intent.INQUIRY);
        assertThat(reading.category()).isEqualTo("公用服务/停水停电");
        assertThat(reading.urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void aRuleForAnIntentHoldsForThatAlone() {
        assertThat(read("给网格员点赞").category()).isEqualTo("意见建议/表扬");
        assertThat(read("路灯坏了").runnerUp()).isNull();
    }

    @Test
    void thanksAndAReportAreAReport() {
        assertThat(read("谢谢大家，路灯又坏了").intent()).isEqualTo(Intent.REPORT);
    }

    @Test
    void anIntentOfHigherPriorityDecides() {
        assertThat(read("停水停电不用愁，兼职加微信").intent()).isEqualTo(Intent.ADVERT);
        assertThat(read("停水停电不用愁，兼职加微信").category()).isNull();
    }

    @Test
    void anUrgencyRuleRaisesTheLevel() {
        assertThat(read("电梯坏了，困人了，快来").urgency()).isEqualTo(Urgency.CRITICAL);
    }

    @Test
    void aSecondMatterIsReadBesideTheFirst() {
        Reading reading = read("12幢电梯停运三天了，另外15幢井盖没了");

        assertThat(reading.others()).hasSize(1);
        Reading other = reading.others().get(0);
        assertThat(reading.category()).isEqualTo("物业服务/电梯");
        assertThat(reading.place().building()).isEqualTo("12");
        assertThat(other.category()).isEqualTo("市政设施/窨井盖");
        assertThat(other.place().building()).isEqualTo("15");
    }

    @Test
    void aRuleThatHoldsByWhatIsNotThereIsNoSecondMatter() {
        RuleSet rules =
                RulesOf.lines("rules:", "  - {category: 设施/路灯, when: 路灯 & 坏了}", "  - {category: 设施/其他, when: '!电梯'}");

        Reading reading = rules.read("路灯坏了，门口很黑", PLACES);

        assertThat(reading.category()).isEqualTo("设施/路灯");
        assertThat(reading.others()).isEmpty();
    }

    @Test
    void theRunnerUpIsToldWithAReason() {
        assertThat(read("路灯不亮电梯也坏了").runnerUp()).isEqualTo(new RunnerUp("路灯不亮", "市政设施/路灯损坏", "score 1.00 < 1.02"));
    }

    @Test
    void anyLengthIsRead() {
        assertThat(read("路灯坏了。".repeat(10_000)).category()).isEqualTo("市政设施/路灯损坏");
        assertThat(read("路灯".repeat(10_000)).intent()).isEqualTo(Intent.CHATTER);
    }

    @Test
    void whatTheRulesAreAboutIsTold() {
        assertThat(RULES.categories()).contains("市政设施/窨井盖", "意见建议/表扬");
        assertThat(RULES.ruleCount()).isEqualTo(13);
    }

    @Test
    void everyRuleIsToldWithItsConditionAndPlace() {
        assertThat(RULES.summaries().get(0))
                .isEqualTo(new RuleSummary(
                        "井盖缺损", "category", "市政设施/窨井盖", "<井盖> & <缺损>", "", 0, 1, List.of(), "test.yaml", 6));
        assertThat(RULES.summaries()).extracting(RuleSummary::kind).contains("intent", "modifier", "urgency");
    }

    @Test
    void aWordToTheServiceIsHeardInChatter() {
        RuleSet rules = RulesOf.lines("modifiers:", "  - {modifier: addressed, when: 小格}");

        assertThat(rules.read("小格在不在", Places.NONE).modifiers()).containsExactly(Modifier.ADDRESSED);
    }

    @Test
    void manyThreadsReadAtOnce() {
        List<String> texts = List.of("楼下路登坏了", "新建村60幢窨井盖缺失", "哈哈哈", "今天是不是停水了？");
        List<Reading> alone = texts.stream().map(RuleSetTest::read).toList();

        List<Reading> together = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(i -> read(texts.get(i % texts.size())))
                .toList();

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
        }
    }

    @Test
    void aRuleForAllOfAnIntentPointsAtWhatMadeItOne() {
        Reading reading = RulesOf.community().read("给保洁阿姨点赞", Places.NONE);

        assertThat(reading.rule()).isEqualTo("表扬");
        assertThat(reading.evidence()).extracting(Evidence::text).containsExactly("点赞");
    }
}
