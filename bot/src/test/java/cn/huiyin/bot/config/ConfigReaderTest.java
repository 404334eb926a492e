package cn.huiyin.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Courier;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Post;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.ticket.PictureHosts;
import cn.huiyin.rules.source.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigReaderTest {
    @TempDir
    private Path dir;

    private SettingsFolder folder;

    @BeforeEach
    void startSound() throws IOException {
        folder = SettingsFolder.sound(dir);
    }

    static List<String> communityCases() throws IOException {
        return SettingsFolder.cases("invalid/communities");
    }

    static List<String> serviceCases() throws IOException {
        return SettingsFolder.cases("invalid/service");
    }

    static List<String> calendarCases() throws IOException {
        return SettingsFolder.cases("invalid/calendar");
    }

    static List<String> warnedCases() throws IOException {
        return SettingsFolder.cases("warned");
    }

    @ParameterizedTest
    @MethodSource("communityCases")
    void everyMistakeInACommunityIsTold(String name) throws Exception {
        assertTold("invalid/communities/" + name, "communities/village.yaml");
    }

    @ParameterizedTest
    @MethodSource("serviceCases")
    void everyMistakeInTheServiceSettingsIsTold(String name) throws Exception {
        assertTold("invalid/service/" + name, "huiyin.yaml");
    }

    @ParameterizedTest
    @MethodSource("calendarCases")
    void everyMistakeInACalendarIsTold(String name) throws Exception {
        assertTold("invalid/calendar/" + name, "calendar/2027.yaml");
    }

    private void assertTold(String name, String file) throws Exception {
        folder.put(file, SettingsFolder.text(SettingsFolder.RESOURCES.resolve(name + ".yaml")));

        assertThat(String.join("\n", folder.problems()))
                .isEqualTo(SettingsFolder.text(SettingsFolder.RESOURCES.resolve(name + ".error"))
                        .stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("warnedCases")
    void whatIsWorthALookIsWarnedOfAndStopsNothing(String name) throws Exception {
        Path sample = SettingsFolder.RESOURCES.resolve("warned");
        folder.put("communities/village.yaml", SettingsFolder.text(sample.resolve(name + ".yaml")));

        assertThat(folder.read().warnings().stream().map(Problem::toString).toList())
                .isEqualTo(Files.readAllLines(sample.resolve(name + ".warning")));
    }

    @Test
    void soundSettingsBecomeValues() throws Exception {
        BotConfig config = folder.read();
        Community village = config.communities().get(0);

        assertThat(config.warnings()).isEmpty();
        assertThat(config.channels()).first().isEqualTo(new ChannelConfig.Demo("demo", 600));
        ChannelConfig.Webhook hook = (ChannelConfig.Webhook) config.channels().get(1);
        assertThat(hook.name()).isEqualTo("hook");
        assertThat(hook.secret().bytes()).asString().isEqualTo("01234567890123456789012345678901");
        assertThat(hook.deliverTo()).isEqualTo(URI.create("http://127.0.0.1:9100/deliver"));
        assertThat(hook.perDestinationPerMinute()).isEqualTo(20);
        assertThat(village.name()).isEqualTo("样板社区");
        assertThat(village.street()).isEqualTo("样板街道");
        assertThat(village.owner(new Account("demo", "w1")).orElseThrow().id()).isEqualTo("w1");
        assertThat(village.routes())
                .containsExactly(
                        new Route(
                                "物业服务",
                                "wuye",
                                List.of(),
                                new Limits(Span.parse("30m"), null, Span.parse("2wd")),
                                List.of(),
                                List.of(),
                                false,
                                true,
                                null),
                        Route.of("*", "grid"));
    }

    @Test
    void gapsOfARosterInTheNextDaysAreToldWhereItStands() throws Exception {
        folder.put(
                "communities/village.yaml",
                SettingsFolder.text(SettingsFolder.RESOURCES.resolve("warned/rosters.yaml")));

        assertThat(folder.read().gapsFrom(LocalDate.parse("2026-11-22")))
                .singleElement()
                .hasToString(
                        "communities/village.yaml:14:5: found: too few people of roster tage on duty: 2026-11-22 day 0 of"
                                + " 1 (expected: 1 in every shift of the next 30 days)");
        assertThat(folder.read().gapsFrom(LocalDate.parse("2026-11-23"))).isEmpty();
    }

    @Test
    void whatIsNotSaidHasTheStandardValue() throws Exception {
        BotConfig config = folder.read();

        assertThat(config.clocks())
                .extracting(Clocks::accept, Clocks::resolve, Clocks::confirm, Clocks::stall)
                .containsExactly(Span.parse("10m"), Span.parse("3wd"), Span.parse("72h"), Span.parse("1wd"));
        assertThat(config.quietHours()).isEqualTo(QuietHours.parse("22:00-07:00"));
        assertThat(config.evidence()).isEqualTo(EvidenceSettings.OFF);
    }

    @Test
    void whatIsSaidCounts() throws Exception {
        folder.put("huiyin.yaml", """
                channels:
                  demo: {type: demo, perDestinationPerMinute: 6}
                clocks: {accept: 2s, resolve: 6s, confirm: 3s}
                quietHours: ""
                evidence: {hosts: [IMG.example.org, "10.1.2.3:8080"], allowPrivate: true}
                """);

        BotConfig config = folder.read();

        assertThat(config.channels()).containsExactly(new ChannelConfig.Demo("demo", 6));
        assertThat(config.clocks())
                .extracting(Clocks::accept, Clocks::resolve, Clocks::confirm)
                .containsExactly(Span.parse("2s"), Span.parse("6s"), Span.parse("3s"));
        assertThat(config.quietHours()).isEqualTo(QuietHours.NONE);
        assertThat(config.evidence())
                .isEqualTo(new EvidenceSettings(new PictureHosts(Set.of("img.example.org", "10.1.2.3:8080")), true));
    }

    @Test
    void secretsComeFromTheEnvironmentAndShowNowhere() throws Exception {
        String base = SettingsFolder.text(SettingsFolder.RESOURCES.resolve("base.yaml"));
        folder.put("huiyin.yaml", base.replaceFirst("whsec_\\S+", "\\${HOOK_SECRET}"));
        String secret = "whsec_YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=";

        BotConfig config = ConfigReader.read(dir, Map.of("HOOK_SECRET", secret));

        assertThat(((ChannelConfig.Webhook) config.channels().get(1)).secret().bytes())
                .asString()
                .isEqualTo("abcdefghijklmnopqrstuvwxyz");
        assertThat(config.toString()).contains("[secret]").doesNotContain(secret);
        ConfigException refused = catchThrowableOfType(
                ConfigException.class, () -> ConfigReader.read(dir, Map.of("HOOK_SECRET", "whsec_tooshort")));
        assertThat(refused)
                .hasMessage("huiyin.yaml:5:5: found: secret: 6 bytes (expected: whsec_ and Base64 of 24 to 64 bytes)");
    }

    @Test
    void mistakesOfAllFilesAreToldAtOnce() throws Exception {
        folder.put("huiyin.yaml", "channels: {demo: {type: dmeo}}\n");
        folder.put("communities/b.yaml", "id: village\nname: 乙\nstreet: 丙\ngrids: []\npeople: []\nroutes: []\n");
        folder.put(
                "replies.yaml", SettingsFolder.text(dir.resolve("replies.yaml")).replace("group.private:", "x:"));
        folder.put("calendar/2026.yml", "year: 2026\nholidays: []\n");

        assertThat(folder.problems())
                .containsExactly(
                        "calendar/2026.yml:1:1: found: year 2026 twice (expected: one file for a year)",
                        "communities/b.yaml:4:1: found: grids: none (expected: at least one grid)",
                        "communities/b.yaml:6:1: found: routes without a last one for all the rest"
                                + " (expected: {category: \"*\", to: grid} at the end)",
                        "communities/village.yaml:1:1: found: community village twice, first in communities/b.yaml"
                                + " (expected: each once)",
                        "huiyin.yaml:1:19: found: dmeo (expected: demo | webhook, did you mean demo?)",
                        "replies.yaml:6:1: found: no group.private (expected: group.private: …)",
                        "replies.yaml:17:1: found: x (expected: a key that is used)");
    }

    @Test
    void aGroupOfAnotherCommunityIsNotBoundAgain() throws Exception {
        String village = SettingsFolder.text(dir.resolve("communities/village.yaml"));
        folder.put("communities/z.yaml", village.replace("id: village", "id: town"));

        assertThat(folder.problems())
                .containsExactly("communities/z.yaml:11:14: found: group g-east on hook twice, first in"
                        + " communities/village.yaml:11 (expected: each group in one grid)");
    }

    @Test
    void filesThatAreMissingAreTold() throws Exception {
        SettingsFolder empty = new SettingsFolder(dir.resolve("empty"));

        assertThat(empty.problems())
                .containsExactly(
                        "communities:1:1: found: nothing (expected: at least one community: communities/NAME.yaml)",
                        "huiyin.yaml:1:1: found: nothing (expected: a file in " + empty.dir() + ")",
                        "replies.yaml:1:1: found: nothing (expected: a file in " + empty.dir() + ")");
    }

    @Test
    void aFileThatIsNotUtf8IsTold() throws Exception {
        Path file = dir.resolve("communities/village.yaml");
        Files.write(file, Files.readString(file).getBytes(Charset.forName("GB18030")));

        assertThat(folder.problems())
                .containsExactly("communities/village.yaml:1:1: found: bytes that are no UTF-8"
                        + " (expected: the file saved as UTF-8)");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        folder.put("communities/village.yaml", "\uFEFF" + SettingsFolder.text(dir.resolve("communities/village.yaml")));

        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aChannelThatIsSwitchedOffIsAWarningPerCommunity() throws Exception {
        folder.put("huiyin.yaml", "channels: {demo: {type: demo}}\n");

        assertThat(folder.read().warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "communities/village.yaml:11:14: found: channel hook, which huiyin.yaml does not have;"
                                + " its groups and accounts here are not used (expected: one of: demo)",
                        "communities/village.yaml:14:1: found: nobody can reach l1, m7, p1"
                                + " (expected: an account on one of: demo)");
    }

    @Test
    void aRouteOfACategoryThatTheRulesDoNotHaveIsTold() throws Exception {
        BotConfig config = folder.read();

        assertThat(config.unknownCategories(Set.of("物业服务/电梯", "停车秩序/停车"))).isEmpty();
        assertThat(config.unknownCategories(Set.of("停车秩序/物业服务"))).isEmpty();
        assertThat(config.unknownCategories(Set.of("物业服物/电梯", "停车秩序/停车")))
                .extracting(Problem::toString)
                .containsExactly("communities/village.yaml:22:6: found: category 物业服务"
                        + " (expected: a category of the rules, did you mean 物业服物?)");
    }

    @Test
    void buildingsWithoutAMicroGridAreNotedOnly() throws Exception {
        BotConfig config = folder.read();

        assertThat(config.warnings()).isEmpty();
        assertThat(config.notes())
                .extracting(Problem::toString)
                .containsExactly("communities/village.yaml:12:5: found: 12 幢未归属微网格 in grid east: 柳林新村 1-6,8-12,附3"
                        + " (expected: every building in a micro-grid; the grid's workers have these)");
    }

    @Test
    void whatACommunityHasOfItsOwnBecomesValues() throws Exception {
        String village = SettingsFolder.text(dir.resolve("communities/village.yaml"));
        folder.put(
                "communities/village.yaml",
                village.replace("street: 样板街道", """
                                street: 样板街道
                                backstop: l1
                                roles: {矛调员: [l1], 民警: p1}
                                posts: [{name: 电器维修, words: [收音机, 电饭锅]}]
                                reporters: [{id: k1, name: 骑手, accounts: {hook: u-k1}}]""")
                        .replace("    leader: l1\n", """
                                    leader: l1
                                    kind: dedicated
                                    places: [小商品市场]
                                    roles: {矛调员: [m7]}
                                """)
                        .replace("hook: u-m7}", "hook: u-m7}, posts: [电器维修]")
                        .replace("members: [p1]", "members: [p1], take: order, capacity: 5"));

        Community read = folder.read().communities().get(0);

        assertThat(read.commons())
                .isEqualTo(new Commons(
                        "l1",
                        Map.of("矛调员", List.of("l1"), "民警", List.of("p1")),
                        List.of(new Post("电器维修", List.of("收音机", "电饭锅"))),
                        List.of(new Courier("k1", "骑手", Map.of("hook", "u-k1")))));
        Grid east = read.grids().get(0);
        assertThat(east.kind()).isEqualTo(Grid.Kind.DEDICATED);
        assertThat(east.area().places()).containsExactly("小商品市场");
        assertThat(east.roles()).isEqualTo(Map.of("矛调员", List.of("m7")));
        assertThat(read.holdersOf(new Post("电器维修", List.of()))).containsExactly("m7");
        assertThat(read.courier(new Account("hook", "u-k1"))).isPresent();
        assertThat(read.party("wuye").orElseThrow().take()).isEqualTo(Party.Take.ORDER);
        assertThat(read.party("wuye").orElseThrow().capacity()).isEqualTo(5);
    }

    @Test
    void aYearWithoutHolidaysIsWarnedOfBeforeItBegins() throws Exception {
        BotConfig config = folder.read();

        assertThat(config.warningsOn(LocalDate.parse("2026-11-30"))).isEmpty();
        assertThat(config.warningsOn(LocalDate.parse("2026-12-01")))
                .extracting(Problem::toString)
                .containsExactly("calendar/2027.yaml:1:1: found: no such file, so 2027 works Monday to Friday"
                        + " (expected: its holidays)");
        assertThat(config.warningsOn(LocalDate.parse("2028-01-01")))
                .extracting(Problem::file)
                .containsExactly("calendar/2028.yaml");
    }

    @Test
    void aStreetWithEightHundredMicroGridsIsReadAndFoundSound() throws Exception {
        StringBuilder microgrids = new StringBuilder();
        for (int building = 1; building <= 845; building++) {
            microgrids.append("      - {id: m%d, name: %d幢, covers: [{estate: 长街, buildings: %d}], workers: [w1]}\n"
                    .formatted(building, building, building));
        }
        String village = SettingsFolder.text(dir.resolve("communities/village.yaml"));
        folder.put(
                "communities/village.yaml",
                village.replace("柳林新村, aliases: [柳林], buildings: \"1-12,附3\"", "长街, buildings: \"1-845\"")
                        .replaceFirst(" +- \\{id: east7.*\n", microgrids.toString())
                        .replaceFirst(" +- \\{id: m7, name: 7幢微.*\n", ""));

        BotConfig config = folder.read();

        assertThat(config.communities().get(0).grids().get(0).microgrids()).hasSize(845);
        assertThat(config.warnings()).isEmpty();
    }
}
