package cn.huiyin.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingTest {
    private static List<String> found(Thing thing, String text) {
        String normal = Normalizer.spelling(text);
        return thing.in(normal).stream()
                .map(piece -> normal.substring(piece.start(), piece.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NUMBER; 停水3天，二十户; 3 二十",
                "PERSON; 找王阿姨和张书记，小李在; 王阿姨 张书记 小李",
                "PHONE; 打13800001111或0513-80001111，别打12345; 13800001111 0513-80001111",
                "PHONE; 联系1**********; 1**********",
                "URL; 点 http://t.example/x 或看 abc.com; http://t.example/x abc.com",
                "MONEY; 日赚300元，￥50; 300元 50",
                "PLATE; 苏F·A12345和苏FB*****挡路; 苏f·a12345 苏fb*****",
                "QUESTION; 停水了吗？几点来; 吗 ?",
                "REGION; K3县、如皋市石山镇有人，海安区无; k3县 如皋市 石山镇 海安区",
                "REGION; 石景山区、西城区和浦东新区; 石景山区 西城区 浦东新区",
                "CODED; A市的B12县城与如皋市，WiFi市，E2区，车库B区; a市 b12县 e2区",
                "QUESTION; 是什么; 么",
            })
    void thingsAreKnownByTheirShape(Thing thing, String text, String expected) {
        assertThat(found(thing, text)).containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 12345",
        "PLATE, 苏州a123456789",
        "PERSON, 小区",
        "URL, 1.5元",
        "MONEY, 3天",
        "QUESTION, 什么都没有",
        "REGION, 去超市和菜市场逛小区外的农村老家乡下",
        "REGION, 贫困山区和老城区都不如新区，大山区里路远"
    })
    void otherThingsAreNot(Thing thing, String text) {
        assertThat(found(thing, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"START, 谢谢大家！, 0", "END, 谢谢大家！, 4", "START, ！谢谢, 1", "END, '', 0"})
    void theEdgesOfAMessageLeaveItsStopsOutside(Thing edge, String text, int offset) {
        assertThat(edge.in(Normalizer.spelling(text))).containsExactly(new Piece(offset, offset));
    }

    @Test
    void theLengthOfAMessageIsCountedInCharacters() {
        assertThat(found(Thing.SHORT, "灯".repeat(12))).hasSize(1);
        assertThat(found(Thing.SHORT, "灯".repeat(13))).isEmpty();
        assertThat(found(Thing.LONG, "灯".repeat(35))).isEmpty();
        assertThat(found(Thing.LONG, "灯".repeat(36))).hasSize(1);
    }
}
