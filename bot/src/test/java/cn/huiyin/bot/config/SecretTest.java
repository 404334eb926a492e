package cn.huiyin.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static String webhook(int bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void aKeyOfTheRightLengthIsTaken(int bytes) {
        assertThat(Secret.webhook(webhook(bytes)).bytes()).hasSize(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void aKeyOfAnotherLengthIsRefused(int bytes) {
        assertThatThrownBy(() -> Secret.webhook(webhook(bytes)))
                .hasMessage("secret: " + bytes + " bytes (expected: whsec_ and Base64 of 24 to 64 bytes)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2hunter2hunter2hunter2", "whsec_hunter2!hunter2!hunter2!hunter2", ""})
    void aRefusedKeyIsNotRepeated(String text) {
        assertThatThrownBy(() -> Secret.webhook(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void itPrintsAsASecretAndKeepsItsBytesToItself() {
        Secret secret = Secret.webhook(webhook(24));
        secret.bytes()[0] = 1;

        assertThat(secret).hasToString("[secret]");
        assertThat(secret.bytes()[0]).isZero();
    }
}
