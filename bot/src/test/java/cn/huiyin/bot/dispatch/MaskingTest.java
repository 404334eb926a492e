package cn.huiyin.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "138 1234 5678, 138****5678",
        "139-8765-4321, 139****4321",
        "138.1234.5678, 138****5678",
        "1 3 8 1 2 3 4 5 6 7 8, 1 3 8****5 6 7 8",
        "一三八一二三四五六七八, 一三八****五六七八",
        "苏F12345, 苏F1***5",
        "苏F·A12345, 苏F·A1***5",
        "苏F-A1234, 苏F-A***4",
        "32060119900101123X, 320601********123X",
        "320601 19900101 123X, 320601********123X",
        "３２０６０１１９９００１０１１２３Ｘ, ３２０６０１********１２３Ｘ",
        "１３８１２３４５６７８, １３８****５６７８",
        "8613812345678, 86138****5678",
        "+86-138-1234-5678, +86-138****5678",
        "0513-85123456, 0513****3456",
        "苏f8k23n, 苏f8***n",
        "苏Ｆ８Ｋ２３Ｎ, 苏Ｆ８***Ｎ",
        "苏 F 8K23N, 苏 F 8***N",
        "3幢501室, 3幢***室",
        "1703 号房, *** 号房",
        "一七〇三室, ***室",
        "3号楼1703, 3号楼***",
        "3幢1单元1703室, 3幢1单元***室",
        "3-1-1703, 3-1-***",
    })
    void hidesTheMiddle(String said, String shown) {
        assertThat(Masking.masked("请联系" + said + "，谢谢").replaceAll("\\*{4} ", "****"))
                .contains(shown);
    }

    @Test
    void hidesEveryOne() {
        assertThat(Masking.masked("13812345678或13987654321")).isEqualTo("138****5678或139****4321");
    }

    @Test
    void leavesWhatIsNobodysNumber() {
        String text = "工单1001，3幢2单元5楼，96110，2026年11月20日，2026-11-20，一二三楼，等了120分钟，10-15盏灯";

        assertThat(Masking.masked(text)).isEqualTo(text);
    }

    @Test
    void thePlateInATextIsShownByItsEnds() {
        assertThat(Masking.plateIn("车位被苏F·A12345占了")).contains("苏F·A1***5");
        assertThat(Masking.plateIn("车位被占了")).isEmpty();
    }
}
