package cn.huiyin.rules.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationTest {
    @ParameterizedTest
    @CsvSource({
        "八幢, 8",
        "8幢, 8",
        "8号楼, 8",
        "六十栋, 60",
        "b座, B",
        "Ａ１栋, A1",
        "17#, 17",
        "17#楼, 17",
        "402户, 402",
        "6卡, 6",
        "12-F, 12-F",
        "5F, 5",
        "一单元, 1",
        "五单元, 5",
        "1192室, 1192",
        "16号, 16",
        "附51号, 附51",
        "B2, B2",
        "401-404, 401-404",
        "3层, 3",
        "六零五, 605",
        "幢, 幢"
    })
    void whatIsCountedDifferentlyIsTheSame(String written, String normal) {
        assertThat(Designation.normal(written)).isEqualTo(normal);
    }
}
