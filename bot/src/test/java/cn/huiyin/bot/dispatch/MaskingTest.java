package cn.huiyin.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "电话13812345678找我, 电话138****5678找我",
        "13812345678和13987654321, 138****5678和139****4321",
        "138 1234 5678, 138****5678",
        "0513-85123456, 0513****3456",
        "身份证320602199001011234, 身份证320602********1234",
        "苏F·A12345挡住门口, 苏F·A****5挡住门口",
        "苏FB1234偷倒垃圾, 苏FB****4偷倒垃圾",
        "虹桥北村12幢1室, 虹桥北村12幢1室",
        "工单1024已处理, 工单1024已处理"
    })
    void numbersOfPeopleAreHiddenAndOthersStay(String text, String masked) {
        assertThat(Masking.masked(text)).isEqualTo(masked);
    }
}
