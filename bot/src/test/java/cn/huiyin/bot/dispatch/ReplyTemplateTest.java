package cn.huiyin.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyTemplateTest {
    @Test
    void holesAreFilledByName() {
        ReplyTemplate template = new ReplyTemplate("#{no} {who}已接单，看#{no}。");

        assertThat(template.render(Map.of("no", "1024", "who", "网格员", "place", "unused")))
                .isEqualTo("#1024 网格员已接单，看#1024。");
        assertThat(template.holes()).containsExactly(Map.entry("no", 1), Map.entry("who", 6));
    }

    @Test
    void whatIsPutInIsNotLookedAtAgain() {
        assertThat(new ReplyTemplate("内容：{text}").render(Map.of("text", "{no} $1 \\ {who}", "no", "1")))
                .isEqualTo("内容：{no} $1 \\ {who}");
    }

    @Test
    void aHoleWithoutAValueIsRefused() {
        assertThatThrownBy(() -> new ReplyTemplate("#{no} {who}").render(Map.of("no", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("who");
    }

    @Test
    void aLoneBraceIsRefusedWhereItStands() {
        assertThat(ReplyTemplate.strayBrace("#{no} {who")).isEqualTo(6);
        assertThat(ReplyTemplate.strayBrace("#{no} who}")).isEqualTo(9);
        assertThat(ReplyTemplate.strayBrace("#{ no}")).isEqualTo(1);
        assertThat(ReplyTemplate.strayBrace("#{no}")).isEqualTo(-1);
        assertThatThrownBy(() -> new ReplyTemplate("#{no"))
                .hasMessage("text: a lone { at character 2 (expected: as {no})");
    }
}
