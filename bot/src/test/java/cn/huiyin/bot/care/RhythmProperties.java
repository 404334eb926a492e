package cn.huiyin.bot.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmProperties {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Property
    void everyDayBelongsToOnePeriodAndPeriodsFollowEachOther(
            @ForAll Rhythm rhythm, @ForAll @IntRange(max = 4_000) int days) {
        LocalDate day = FIRST.plusDays(days);

        assertThat(rhythm.begin(day)).isBeforeOrEqualTo(day);
        assertThat(rhythm.end(day)).isAfterOrEqualTo(day);
        assertThat(rhythm.begin(rhythm.end(day))).isEqualTo(rhythm.begin(day));
        assertThat(rhythm.begin(rhythm.end(day).plusDays(1)))
                .isEqualTo(rhythm.end(day).plusDays(1));
    }

    @Property
    void periodsAreAsLongAsTheyAreCalled(@ForAll Rhythm rhythm, @ForAll @IntRange(max = 4_000) int days) {
        LocalDate day = FIRST.plusDays(days);
        long length = rhythm.end(day).toEpochDay() - rhythm.begin(day).toEpochDay() + 1;

        switch (rhythm) {
            case WEEKLY -> assertThat(length).isEqualTo(7);
            case FORTNIGHTLY -> assertThat(length).isEqualTo(14);
            case MONTHLY -> assertThat(length).isBetween(28L, 31L);
            case QUARTERLY -> assertThat(length).isBetween(90L, 92L);
        }
    }

    @Test
    void rhythmsAreReadAsPeopleSayThem() {
        assertThat(Rhythm.in("每周")).contains(Rhythm.WEEKLY);
        assertThat(Rhythm.in("每星期")).contains(Rhythm.WEEKLY);
        assertThat(Rhythm.in("每两周")).contains(Rhythm.FORTNIGHTLY);
        assertThat(Rhythm.in("隔周")).contains(Rhythm.FORTNIGHTLY);
        assertThat(Rhythm.in("每月")).contains(Rhythm.MONTHLY);
        assertThat(Rhythm.in("每个月")).contains(Rhythm.MONTHLY);
        assertThat(Rhythm.in("每季")).contains(Rhythm.QUARTERLY);
        assertThat(Rhythm.in("每季度")).contains(Rhythm.QUARTERLY);
        for (String other : List.of("每天", "每周三", "周", "")) {
            assertThat(Rhythm.in(other)).as(other).isEmpty();
        }
    }
}
