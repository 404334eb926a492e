package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Topics are found as rules are, and their slips are told as those of rules. */
class TopicSetTest {
    private final Problems problems = new Problems();
    private final TopicReader reader = new TopicReader(problems);

    private TopicSet read(String... lines) {
        YamlValue root = YamlValue.read(new SourceFile("topics.yaml", String.join("\n", lines)), problems);
        reader.readWords(root.get("words"));
        return reader.read(root.get("topics").list());
    }

    private static List<String> ids(TopicSet topics, String text) {
        return topics.in(text, Places.NONE).stream().map(Topic::id).toList();
    }

    @Test
    void aTopicIsFoundByListsDistancesAndExceptionsAsARuleIs() {
        TopicSet topics = read(
                "words:",
                "  风筝: [风筝, 纸鸢]",
                "topics:",
                "  - {id: 放风筝, when: <风筝> ..6 (哪里 | 在哪), unless: 买, answer: 河滩上}");

        assertThat(ids(topics, "纸鸢可以在哪里放")).containsExactly("放风筝");
        assertThat(ids(topics, "风筝去哪里买")).isEmpty();
        assertThat(ids(topics, "在哪里放假")).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void itSaysWhichWordsAndWhetherTheyWereOnlyHeard() {
        TopicSet topics = read("topics:", "  - {id: 路灯, when: 路灯}");

        assertThat(topics.in("请问 路灯 几点开", Places.NONE))
                .containsExactly(new Topic("路灯", false, List.of(new Evidence("路灯", 3, 5))));
        assertThat(topics.in("路登几点开", Places.NONE))
                .containsExactly(new Topic("路灯", true, List.of(new Evidence("路登", 0, 2))));
    }

    @Test
    void mostOfTheTextComesFirstAndEqualsAsTheyWereGiven() {
        TopicSet topics = read(
                "topics:",
                "  - {id: 热线, when: 电话}",
                "  - {id: 电话亭, when: 电话 & 亭子}",
                "  - {id: 亭子, when: 亭子}",
                "  - {id: 通话, when: 电话 | 通话}");

        assertThat(ids(topics, "电话旁边的亭子")).containsExactly("电话亭", "热线", "亭子", "通话");
    }

    @Test
    void placesOfTheCommunityAreKnown() {
        TopicSet topics = read("topics:", "  - {id: 哪一幢, when: '@place & 菜园'}");
        Places places = Places.of(List.of(new Places.Estate("荷塘苑", List.of())));

        assertThat(topics.in("荷塘苑的菜园", places)).hasSize(1);
        assertThat(topics.in("荷塘苑的菜园", Places.NONE)).isEmpty();
    }

    @Test
    void setsShareListsAndMayHaveTheSameIds() {
        TopicSet first = read("words:", "  锁: [开锁, 换锁]", "  未用: [甲]", "topics:", "  - {id: 开锁, when: <锁>}");
        TopicSet second = read("topics:", "  - {id: 开锁, when: <锁> & 师傅}");

        assertThat(ids(first, "哪里能换锁")).containsExactly("开锁");
        assertThat(ids(second, "换锁师傅在哪")).containsExactly("开锁");
        assertThat(reader.unusedWords())
                .extracting(Problem::toString)
                .containsExactly("topics.yaml:3:3: found: list 未用 in no rule (expected: <未用> somewhere)");
    }

    @Test
    void everyMistakeIsToldWhereItStands() {
        TopicSet topics = read(
                "topics:",
                "  - {id: 甲, when: <没有>}",
                "  - {id: 乙, when: 甲 &}",
                "  - {when: 丙}",
                "  - {id: 甲, when: 丁}");

        assertThat(topics.in("甲丁", Places.NONE)).isEmpty();
        assertThat(problems.sorted()).extracting(Problem::line).containsExactly(2, 3, 4, 5);
    }

    @Test
    void slipsAreWarnedOf() {
        TopicSet topics = read(
                "topics:",
                "  - {id: 甲, when: 菜园 & !菜园, examples: [菜园在哪]}",
                "  - {id: 乙, when: 鱼塘, examples: [鱼塘在哪]}",
                "  - {id: 丙, when: 鱼塘}");

        assertThat(topics.warnings()).extracting(Problem::line).contains(2, 4);
        assertThat(topics.warnings().toString())
                .contains("甲 can never hold", "丙 has the same condition as 乙", "丙 without examples");
    }

    @Test
    void noTopicIsFoundWhereThereIsNone() {
        assertThat(TopicSet.NONE.in("鱼塘在哪", Places.NONE)).isEmpty();
        assertThat(read("topics: []").in("鱼塘在哪", Places.NONE)).isEmpty();
    }
}
