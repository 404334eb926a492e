package cn.huiyin.rules.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggesterTest {
    private static final String NEIGHBOURS = "邻里纠纷/公共空间";

    /** A history in which people corrected what had to do with drying racks. */
    private static List<Past> history() {
        List<Past> all = new ArrayList<>();
        for (String text :
                List.of("楼顶晾衣架又被楼上霸占了，我们没地方晒被子", "有人把晾衣架焊死在楼顶，别人都用不了", "晾衣架霸占楼顶好几个月了，说了也不听", "公用晾衣架被一家人占着不放")) {
            all.add(new Past(text, NEIGHBOURS, true));
        }
        for (String text : List.of("过道堆满了邻居的纸箱", "楼顶种菜的邻居天天浇水漏下来", "门口鞋柜占了半个过道")) {
            all.add(new Past(text, NEIGHBOURS, false));
        }
        for (String text : List.of(
                "路灯不亮了，晚上看不见路",
                "楼顶漏水漏到家里了",
                "电梯又停了",
                "垃圾桶满了没人收",
                "小区门口堵车",
                "楼道灯坏了",
                "楼上装修太吵",
                "下水道堵了",
                "健身器材坏了",
                "门禁刷不开")) {
            all.add(new Past(text, "其他类/其他", false));
        }
        return all;
    }

    @Test
    void wordsThatSetCorrectedTextsApartAreSuggested() {
        List<Suggestion> suggestions = Suggester.suggest(history());

        assertThat(suggestions).isNotEmpty().allSatisfy(one -> {
            assertThat(one.category()).isEqualTo(NEIGHBOURS);
            assertThat(one.precision()).isGreaterThanOrEqualTo(0.7);
            assertThat(one.right()).isGreaterThanOrEqualTo(2);
            assertThat(one.corrected()).isEqualTo(4);
            assertThat(one.right() + one.missed()).isEqualTo(7);
        });
        assertThat(suggestions.get(0).when()).contains("晾衣架");
        assertThat(suggestions.get(0).caught()).isEqualTo(4);
        assertThat(suggestions.get(0).precision()).isEqualTo(1.0);
        assertThat(suggestions.get(0).recall()).isBetween(0.57, 0.58);
    }

    @Test
    void whatIsInAllTextsAlikeIsNotSuggested() {
        assertThat(Suggester.suggest(history())).extracting(Suggestion::when).doesNotContain("楼顶", "楼上");
    }

    @Test
    void withoutCorrectionsThereIsNothingToSuggest() {
        List<Past> history = history().stream()
                .map(past -> new Past(past.text(), past.category(), false))
                .toList();

        assertThat(Suggester.suggest(history)).isEmpty();
        assertThat(Suggester.suggest(List.of())).isEmpty();
    }

    @Test
    void oneTextAloneSuggestsNothing() {
        List<Past> history = List.of(new Past("晾衣架被霸占", NEIGHBOURS, true), new Past("路灯不亮", "a/b", false));

        assertThat(Suggester.suggest(history)).isEmpty();
    }

    @Test
    void theSameHistoryGivesTheSameSuggestions() {
        assertThat(Suggester.suggest(history())).isEqualTo(Suggester.suggest(history()));
        assertThat(Suggester.suggest(history()).get(0).id())
                .isEqualTo(Suggester.suggest(history()).get(0).id())
                .hasSize(12);
    }

    @Test
    void theOddsOfWhatIsMoreFrequentAreAboveZero() {
        assertThat(LogOdds.score(4, 4, 0, 10)).isGreaterThan(2);
        assertThat(LogOdds.score(2, 4, 5, 10)).isBetween(-0.01, 0.01);
        assertThat(LogOdds.score(0, 4, 10, 10)).isLessThan(-2);
    }
}
