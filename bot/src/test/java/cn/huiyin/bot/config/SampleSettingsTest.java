package cn.huiyin.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.rules.Urgency;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings that are shipped. */
class SampleSettingsTest {
    private final BotConfig config = read();

    private static BotConfig read() {
        try {
            return ConfigReader.read(SettingsFolder.SHIPPED, Map.of());
        } catch (ConfigException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    @Test
    void theyLoadWithoutAWarning() {
        assertThat(config.warningsOn(LocalDate.parse("2026-11-20"))).isEmpty();
        assertThat(config.channels()).containsExactly(new ChannelConfig.Demo("demo", 600));
        assertThat(config.clocks().accept()).isEqualTo(Clocks.STANDARD.accept());
        assertThat(config.clocks()
                        .byUrgency()
                        .getOrDefault(Urgency.CRITICAL, Limits.NONE)
                        .resolve())
                .isEqualTo(Span.parse("2h"));
        assertThat(config.communities())
                .extracting(Community::id)
                .containsExactly("xinzhong", "jinchenyuan", "zilang", "banqiao", "jingguang");
    }

    @Test
    void theFirstCommunityIsTheOneThatTheDemoOpensWith() {
        Community xinzhong = config.communities().get(0);
        Grid qinjie = xinzhong.grid("qinjie").orElseThrow();

        assertThat(xinzhong.id()).isEqualTo("xinzhong");
        assertThat(qinjie.groups()).containsExactly(Chat.group("demo", "g-qinjie"));
        assertThat(qinjie.covers().get(0).aliases()).contains("新建村");
        assertThat(qinjie.covers().get(0).buildings().contain("附51")).isTrue();
        assertThat(qinjie.microgrids().get(0).workers()).containsExactly("m19");
        assertThat(xinzhong.routeOf("邻里纠纷/邻里噪音").isPrivate()).isTrue();
        assertThat(xinzhong.routeOf("物业服务/电梯").limits().resolve()).isEqualTo(Span.parse("24h"));
    }

    @Test
    void theShippedRostersHaveEnoughPeopleForEveryShift() {
        assertThat(config.gapsFrom(LocalDate.parse("2026-11-20"))).isEmpty();
        assertThat(config.communities().get(2).rosters()).containsOnlyKeys("quanke", "lvshi");
    }

    @Test
    void everyRouteNamesACategoryOfTheShippedRules() throws Exception {
        assertThat(Settings.read(SettingsFolder.SHIPPED, Map.of()).rules().categories())
                .isNotEmpty();
    }

    @Test
    void noTwoPeopleShareAnAccountEvenAcrossCommunities() {
        assertThat(config.communities().stream()
                        .flatMap(c -> c.people().stream())
                        .flatMap(p -> p.accounts().entrySet().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, false", "2025-01-26, true", "2025-01-27, true", "2025-01-28, false", "2025-02-04, false",
        "2025-02-05, true", "2025-02-08, true", "2025-04-04, false", "2025-04-07, true", "2025-04-27, true",
        "2025-05-05, false", "2025-06-02, false", "2025-09-28, true", "2025-10-08, false", "2025-10-11, true",
        "2026-01-02, false", "2026-01-04, true", "2026-02-14, true", "2026-02-15, false", "2026-02-23, false",
        "2026-02-24, true", "2026-02-28, true", "2026-04-06, false", "2026-05-01, false", "2026-05-05, false",
        "2026-05-09, true", "2026-06-19, false", "2026-09-20, true", "2026-09-25, false", "2026-10-01, false",
        "2026-10-07, false", "2026-10-08, true", "2026-10-10, true", "2026-10-11, false",
    })
    void workdaysFollowTheNoticesOfTheStateCouncil(LocalDate day, boolean workday) {
        assertThat(config.calendar().isWorkday(day)).isEqualTo(workday);
    }

    @ParameterizedTest
    @CsvSource({
        "1wd, 2026-02-13T16:00:00+08:00, 2026-02-14T17:30:00+08:00",
        "2wd, 2026-02-13T16:00:00+08:00, 2026-02-24T17:30:00+08:00",
        "3wd, 2026-02-14T09:00:00+08:00, 2026-02-26T17:30:00+08:00",
        "3wd, 2026-04-30T09:00:00+08:00, 2026-05-08T17:30:00+08:00",
        "3wd, 2026-05-07T09:00:00+08:00, 2026-05-11T17:30:00+08:00",
        "1wd, 2026-09-19T09:00:00+08:00, 2026-09-20T17:30:00+08:00",
        "3wd, 2026-09-30T20:00:00+08:00, 2026-10-10T17:30:00+08:00",
        "3wd, 2025-09-26T20:00:00+08:00, 2025-09-30T17:30:00+08:00",
    })
    void workdaysAreCountedOverHolidaysAndAdjustedWeekends(Span span, OffsetDateTime from, OffsetDateTime due) {
        assertThat(config.calendar().due(from.toInstant(), span)).isEqualTo(due.toInstant());
    }
}
