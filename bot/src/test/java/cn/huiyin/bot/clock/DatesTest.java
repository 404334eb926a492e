package cn.huiyin.bot.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "今天, 2026-11-25, 2026-11-25",
        "今晚, 2026-11-25, 2026-11-25",
        "明天, 2026-11-26, 2026-11-26",
        "大后天, 2026-11-28, 2026-11-28",
        "周六, 2026-11-28, 2026-11-28",
        "星期三, 2026-11-25, 2026-11-25",
        "礼拜天, 2026-11-29, 2026-11-29",
        "下周三, 2026-12-02, 2026-12-02",
        "本周一, 2026-11-23, 2026-11-23",
        "11-28, 2026-11-28, 2026-11-28",
        "2026-11-28, 2026-11-28, 2026-11-28",
        "11月28日, 2026-11-28, 2026-11-28",
        "11.28, 2026-11-28, 2026-11-28",
        "1月3号, 2027-01-03, 2027-01-03",
        "28号, 2026-11-28, 2026-11-28",
        "3号, 2026-12-03, 2026-12-03",
        "11-24到11-26, 2026-11-24, 2026-11-26",
        "明天到周五, 2026-11-26, 2026-11-27",
        "周五到周一, 2026-11-27, 2026-11-30",
        "12月30日至1月2日, 2026-12-30, 2027-01-02",
        "28号到2号, 2026-11-28, 2026-12-02",
        "三天, 2026-11-25, 2026-11-27",
        "两周, 2026-11-25, 2026-12-08",
        "明天起3天, 2026-11-26, 2026-11-28",
    })
    void daysAreFoundInWhatPeopleWrite(String text, LocalDate from, LocalDate to) {
        assertThat(Dates.in(text, TODAY)).hasValueSatisfying(days -> {
            assertThat(days.from()).isEqualTo(from);
            assertThat(days.to()).isEqualTo(to);
        });
    }

    @ParameterizedTest
    @CsvSource({"2月30日", "13-40", "31号到", "换给李社工", "0天", "3幢"})
    void whatIsNoDayIsNone(String text) {
        LocalDate february = LocalDate.of(2026, 2, 3);
        assertThat(Dates.in(text, february)).isEmpty();
    }

    @Test
    void whatStandsBesideTheDaysIsKept() {
        assertThat(Dates.in("11-28 给李社工", TODAY).orElseThrow().rest().strip()).isEqualTo("给李社工");
    }
}
