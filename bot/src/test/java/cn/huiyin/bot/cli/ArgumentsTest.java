package cn.huiyin.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void lostArgumentsAreReadFromTheEndOfTheCommandLine() {
        byte[] typed = "java\0-jar\0huiyin.jar\0classify\0楼道灯坏了 2单元\0".getBytes(StandardCharsets.UTF_8);

        assertThat(Arguments.lastOf(typed, new String[] {"classify", "\uFFFD\uFFFD"}))
                .containsExactly("classify", "楼道灯坏了 2单元");
    }

    @Test
    void argumentsThatNothingWasLostOfStayAsTheyAre() {
        String[] args = {"classify", "路灯"};

        assertThat(Arguments.asTyped(args)).isSameAs(args);
    }
}
