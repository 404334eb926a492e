package cn.huiyin.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "６０幢Ａ座; 60幢a座",
                "路燈壞了！！！; 路灯坏了!",
                "井蓋没了。。。。; 井盖没了。",
                "好👍👍电影; '好 电影'",
                "6️⃣幢; 6幢",
                "17—1—501; 17-1-501",
                "B2　车位; 'b2 车位'",
                "【通知】停水; [通知]停水",
                "二〇一室; 二零一室",
                "哈哈哈; 哈哈哈",
                "2200元; 2200元",
            })
    void whatMeansTheSameIsSpeltTheSame(String written, String spelling) {
        assertThat(Normalizer.normalize(written).text()).isEqualTo(spelling);
    }

    @Test
    void theWayBackLeadsToWhatWasWritten() {
        NormalText text = Normalizer.normalize("👍👍路燈！！！坏了");

        int lamp = text.text().indexOf("路灯");
        int broken = text.text().indexOf("坏了");

        assertThat(text.written(lamp, lamp + 2)).isEqualTo("路燈");
        assertThat(text.written(broken, broken + 2)).isEqualTo("坏了");
        assertThat(text.originalStart(broken)).isEqualTo(9);
    }

    @Test
    void longTextsAreReadAsFarAsTheLimit() {
        String text = "灯".repeat(10_000);

        assertThat(Normalizer.normalize(text).text()).hasSize(Normalizer.CHARS_MAX);
        assertThat(Normalizer.normalize(text).original()).isEqualTo(text);
    }

    @Property
    void everyCharacterStandsForALaterOneOfTheOriginal(@ForAll String original) {
        NormalText text = Normalizer.normalize(original);
        int before = -1;
        for (int i = 0; i < text.text().length(); i++) {
            assertThat(text.originalStart(i)).isGreaterThan(before).isLessThan(original.length());
            before = text.originalStart(i);
        }
    }

    @Property
    void spellingTwiceChangesNothingMore(@ForAll String original) {
        String once = Normalizer.spelling(original);

        assertThat(Normalizer.spelling(once)).isEqualTo(once);
    }
}
