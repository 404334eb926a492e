package cn.huiyin.bot.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huiyin.bot.assets.Entry.Column;
import cn.huiyin.bot.assets.Entry.Line;
import cn.huiyin.bot.assets.Entry.Mistake;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Line GOOD = new Line("苏f a12345", "地下b2－117号车位", "", " 王先生 ", "138-1234-5678");

    @Test
    void aLineIsKeptInOneSpelling() {
        assertThat(GOOD.mistakes()).isEmpty();
        assertThat(GOOD.entry())
                .isEqualTo(new Entry(
                        new Mark(Mark.Kind.VEHICLE, "苏FA12345"),
                        List.of(new Mark(Mark.Kind.BAY, "B2-117")),
                        "王先生",
                        "138-1234-5678"));
        assertThat(new Line("", "车位117", "", "李女士", "+86 13900000001").entry().mark())
                .isEqualTo(new Mark(Mark.Kind.BAY, "117"));
        assertThat(new Line("", "", "2栋一单元3号电梯", "永安维保", "0513-85001234").entry())
                .isEqualTo(new Entry(
                        new Mark(Mark.Kind.LIFT, "2幢1单元3梯"),
                        List.of(new Mark(Mark.Kind.BUILDING, "2幢")),
                        "永安维保",
                        "0513-85001234"));
    }

    @Test
    void everyMistakeOfALineIsToldWithItsColumnWhatStandsThereAndWhatShould() {
        assertThat(new Line("苏F12", "车位", "", "", "12345").mistakes())
                .extracting(Mistake::column, Mistake::found)
                .containsExactly(
                        tuple(Column.PLATE, "苏F12"),
                        tuple(Column.BAY, "车位"),
                        tuple(Column.NAME, ""),
                        tuple(Column.PHONE, "12345"));
        assertThat(new Line("", "", "", "王先生", "13812345678").mistakes())
                .extracting(Mistake::column, Mistake::expected)
                .containsExactly(tuple(Column.PLATE, "a plate, a bay or a lift"));
        assertThat(new Line("苏FA12345", "", "2幢1梯", "王先生", "13812345678").mistakes())
                .extracting(Mistake::column)
                .containsExactly(Column.LIFT);
        assertThat(new Line("苏FA12345", "", "", "王".repeat(21), "13812345678").mistakes())
                .extracting(Mistake::column)
                .containsExactly(Column.NAME);
    }

    @Test
    void baysAreFoundInWhatPeopleWrite() {
        Map<String, String> written = Map.of(
                "我B2-117车位被占了", "B2-117",
                "停在b2－117的车", "B2-117",
                "117号车位的车挡住了", "117",
                "车位A12被人占了", "A12",
                "地下B2区-117号车位", "B2-117");
        written.forEach((text, bay) -> assertThat(Bay.in(text)).as(text).containsExactly(bay));
        for (String none : List.of("没有车位", "3幢501", "苏F·A12345", "3-1-501", "电话13812345678", "今天5点")) {
            assertThat(Bay.in(none)).as(none).isEmpty();
        }
    }

    @Test
    void aBookKeepsNumbersAndFindsByEverything() {
        AssetBook book =
                AssetBook.NONE.with(GOOD.entry()).with(new Line("苏F99999", "B2-117", "", "王太太", "13900000000").entry());

        assertThat(book.version()).isEqualTo(2);
        assertThat(book.find(new Mark(Mark.Kind.BAY, "B2-117")))
                .extracting(Asset::no)
                .containsExactly(1L, 2L);
        assertThat(book.find(new Mark(Mark.Kind.VEHICLE, "苏F99999")))
                .extracting(Asset::no)
                .containsExactly(2L);
        AssetBook replaced = book.replacedBy(List.of(
                new Line("苏F99999", "", "", "王太太", "13900000000").entry(),
                new Line("苏F11111", "", "", "赵先生", "13900000002").entry()));
        assertThat(replaced.all()).extracting(Asset::no).containsExactly(2L, 3L);
        assertThat(replaced.find(new Mark(Mark.Kind.BAY, "B2-117"))).isEmpty();
        assertThat(replaced.without(new Mark(Mark.Kind.VEHICLE, "苏F11111"))
                        .with(GOOD.entry())
                        .all())
                .extracting(Asset::no)
                .containsExactly(2L, 4L);
    }

    @Test
    void nothingOfItIsInItsName() {
        Asset asset = AssetBook.NONE.with(GOOD.entry()).all().get(0);

        assertThat(asset + " " + GOOD + " " + GOOD.entry() + " " + asset.mark() + " " + asset.also())
                .doesNotContain("王先生", "1234", "117");
    }
}
