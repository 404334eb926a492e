package cn.huiyin.rules.place;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.match.Span;
import org.junit.jupiter.api.Test;

class EstateIndexTest {
    private static EstateIndex index(String... names) {
        EstateIndex.Builder builder = new EstateIndex.Builder();
        for (String name : names) {
            builder.add(name, "official " + name);
        }
        return builder.build();
    }

    @Test
    void theLongestNameIsFound() {
        EstateIndex index = index("新村", "新建新村", "建新");

        assertThat(index.find("我在新建新村和新村"))
                .containsExactly(
                        new EstateIndex.Known("official 新建新村", new Span(2, 6)),
                        new EstateIndex.Known("official 新村", new Span(7, 9)));
    }

    @Test
    void ofTwoEstatesWithOneNameTheFirstHasIt() {
        EstateIndex.Builder builder = new EstateIndex.Builder();
        builder.add("新村", "甲");
        builder.add("新村", "乙");

        assertThat(builder.build().find("新村"))
                .extracting(EstateIndex.Known::official)
                .containsExactly("甲");
    }

    @Test
    void aLandmarkIsFoundBesideAnEstate() {
        EstateIndex.Builder builder = new EstateIndex.Builder();
        builder.add("台胞", "台胞小区");
        builder.addLandmark("小商品市场");
        EstateIndex index = builder.build();

        assertThat(index.findLandmarks("台胞小商品市场")).containsExactly(new EstateIndex.Known("小商品市场", new Span(2, 7)));
        assertThat(index.find("台胞小商品市场")).containsExactly(new EstateIndex.Known("台胞小区", new Span(0, 2)));
    }

    @Test
    void emptyNamesAndNoNamesFindNothing() {
        assertThat(index("", " ").find("新村")).isEmpty();
        assertThat(index().find("新村")).isEmpty();
    }
}
