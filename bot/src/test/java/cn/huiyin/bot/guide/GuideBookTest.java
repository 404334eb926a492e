package cn.huiyin.bot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Place;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.TopicReader;
import cn.huiyin.rules.TopicSet;
import cn.huiyin.rules.Urgency;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideBookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static TopicSet topics(String... lines) {
        Problems problems = new Problems();
        TopicSet topics = new TopicReader(problems)
                .read(YamlValue.read(new SourceFile("t.yaml", String.join("\n", lines)), problems)
                        .list());
        assertThat(problems.sorted()).isEmpty();
        return topics;
    }

    private static Guide guide(String id, String answer) {
        return new Guide(id, answer, null, null);
    }

    private static final Guides GUIDES = new Guides(
            new Guides.Shelf(
                    List.of(
                            guide("老年卡", "带身份证"),
                            guide("开锁", "打114"),
                            new Guide("普查", "在家等", null, TODAY.minusDays(1))),
                    topics("- {id: 老年卡, when: 老年卡}", "- {id: 开锁, when: 开锁}", "- {id: 普查, when: 普查 | 老年卡 & 普查}")),
            Map.of(
                    Hamlet.ID,
                    new Guides.Shelf(
                            List.of(guide("开锁", "找老李"), guide("敬老", "到柳荫里5幢")),
                            topics("- {id: 开锁, when: 换锁}", "- {id: 敬老, when: 敬老卡 | 老年卡}"))));

    private final GuideBook book = new GuideBook(GUIDES, new Directory(List.of(Hamlet.community())));

    private static Reading reading(Intent intent) {
        return new Reading(intent, null, Urgency.NORMAL, 0.9, Place.NONE, null, List.of(), Set.of(), null, List.of());
    }

    private Optional<GuideBook.Found> answering(String text, String community, Intent intent) {
        return book.answering(new GuideBook.Asked(text, reading(intent), community, TODAY));
    }

    private String answer(String text, String community) {
        return answering(text, community, Intent.INQUIRY)
                .map(found -> found.guide().answer())
                .orElse("-");
    }

    @Test
    void aCommunitysOwnGuideGoesFirstAndStandsForTheSharedOneOfItsId() {
        assertThat(answer("老年卡怎么办", "elsewhere")).isEqualTo("带身份证");
        assertThat(answer("老年卡怎么办", Hamlet.ID)).isEqualTo("到柳荫里5幢");
        assertThat(answer("换锁找谁", Hamlet.ID)).isEqualTo("找老李");
        assertThat(answer("开锁找谁", Hamlet.ID))
                .as("the shared one of the same id is not given here")
                .isEqualTo("-");
        assertThat(GUIDES.of(Hamlet.ID)).extracting(Guide::id).containsExactly("开锁", "敬老", "老年卡", "普查");
        assertThat(GUIDES.ownOf(Hamlet.ID)).containsExactlyInAnyOrder("开锁", "敬老");
    }

    @Test
    void whatHasRunOutIsNotGivenAnyMore() {
        assertThat(answer("普查要登记什么", "elsewhere")).isEqualTo("-");
        assertThat(book.answering(
                        new GuideBook.Asked("普查要登记什么", reading(Intent.INQUIRY), "elsewhere", TODAY.minusDays(1))))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Intent.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INQUIRY", "CHATTER"})
    void onlyQuestionsAreAnswered(Intent intent) {
        assertThat(answering("老年卡怎么办", "elsewhere", intent)).isEmpty();
    }

    @Test
    void whatTheRulesTakeForChatterIsAQuestionByItsFormButNeverAPlainOne() {
        assertThat(answering("老年卡怎么办", "elsewhere", Intent.CHATTER))
                .get()
                .extracting(GuideBook.Found::isPlain)
                .isEqualTo(false);
        assertThat(answering("老年卡真好用", "elsewhere", Intent.CHATTER)).isEmpty();
    }

    @Test
    void aPlainQuestionIsShortInFormAndNotOnlyHeard() {
        assertThat(answering("老年卡怎么办", "elsewhere", Intent.INQUIRY)
                        .orElseThrow()
                        .isPlain())
                .isTrue();
        assertThat(answering("老年卡办理", "elsewhere", Intent.INQUIRY).orElseThrow().isPlain())
                .as("no question in form")
                .isFalse();
        assertThat(answering("老年卡怎么办" + "，我想问".repeat(10), "elsewhere", Intent.INQUIRY)
                        .orElseThrow()
                        .isPlain())
                .as("long")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "老年卡怎么办", "居住证在哪办", "几点开门", "多少岁可以办", "能不能代办", "要不要预约", "开锁找谁", "停水吗", "要带什么？", "请问老年卡", "有没有补贴",
                "打什么电话", "咋办理", "是不是要照片",
            })
    void questionsAreKnownByTheirForm(String text) {
        assertThat(QuestionForm.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"老年卡办好了", "谢谢大家", "路灯不亮", "今天天气不错", "我去办了居住证", "停水了没人管", "几个老太太在跳舞"})
    void otherSentencesAreNoQuestions(String text) {
        assertThat(QuestionForm.isIn(text)).isFalse();
    }
}
