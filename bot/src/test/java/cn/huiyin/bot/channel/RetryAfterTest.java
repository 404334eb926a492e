package cn.huiyin.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:30:00Z");

    @Test
    void secondsAreRead() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aDateIsReadAsTheTimeUntilThen() {
        assertThat(RetryAfter.parse("Fri, 20 Nov 2026 01:31:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-5", "soon", "1.5", "Fri, 20 Nov 2026 01:29:00 GMT", "99999999999999999999"})
    void whatAsksForNoWaitIsAsIfNothingWereSaid(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @Test
    void nobodyMakesUsWaitLongerThanADay() {
        assertThat(RetryAfter.parse("999999999", NOW)).isEqualTo(Duration.ofDays(1));
    }
}
