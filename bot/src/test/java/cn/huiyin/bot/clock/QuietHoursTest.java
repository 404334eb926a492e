package cn.huiyin.bot.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.SHANGHAI).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 2026-01-04T21:59:59, 2026-01-04T21:59:59",
        "22:00-07:00, 2026-01-04T22:00:00, 2026-01-05T07:00:00",
        "22:00-07:00, 2026-01-05T00:00:00, 2026-01-05T07:00:00",
        "22:00-07:00, 2026-01-05T06:59:59, 2026-01-05T07:00:00",
        "22:00-07:00, 2026-01-05T07:00:00, 2026-01-05T07:00:00",
        "12:00-14:30, 2026-01-05T13:00:00, 2026-01-05T14:30:00",
        "12:00-14:30, 2026-01-05T11:00:00, 2026-01-05T11:00:00",
        "20:00-0:00, 2026-01-05T23:00:00, 2026-01-06T00:00:00",
    })
    void itIsQuietUntilTheEndOfTheHours(String hours, String at, String end) {
        QuietHours quiet = QuietHours.parse(hours);

        assertThat(quiet.endAfter(shanghai(at))).isEqualTo(shanghai(end));
        assertThat(quiet.contains(shanghai(at))).isEqualTo(!at.equals(end));
        assertThat(quiet.contains(shanghai(end))).isFalse();
    }

    @Test
    void anEmptyTextSwitchesThemOff() {
        Instant night = shanghai("2026-01-05T02:00:00");

        assertThat(QuietHours.parse("").contains(night)).isFalse();
        assertThat(QuietHours.parse(" ").endAfter(night)).isEqualTo(night);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22-7", "22:00", "25:00-07:00", "22:60-07:00", "22:00-22:00", "night"})
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> QuietHours.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("hours: " + text)
                .hasMessageContaining("(expected: ");
    }
}
