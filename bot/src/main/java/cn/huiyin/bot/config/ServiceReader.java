package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.rules.Urgency;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code huiyin.yaml}: channels, clocks and quiet hours. */
final class ServiceReader {
    static final String FILE = "huiyin.yaml";

    private static final QuietHours QUIET_HOURS = QuietHours.parse("22:00-07:00");
    private static final ServiceSettings NOTHING = new ServiceSettings(List.of(), Clocks.STANDARD, QUIET_HOURS);

    private final Problems problems;
    private final Environment environment;

    ServiceReader(Problems problems, Environment environment) {
        this.problems = problems;
        this.environment = environment;
    }

    ServiceSettings read(Optional<SourceFile> file) {
        return file.flatMap(source -> Fields.document(source, problems, "channels: …"))
                .map(this::settings)
                .orElse(NOTHING);
    }

    private ServiceSettings settings(YamlValue root) {
        root.only("channels", "clocks", "quietHours");
        return new ServiceSettings(
                new ChannelsReader(environment).read(root.required("channels")),
                clocks(root.get("clocks")),
                root.get("quietHours")
                        .parsed("hours as 22:00-07:00, or \"\" for none", QUIET_HOURS, QuietHours::parse));
    }

    private static Clocks clocks(YamlValue clocks) {
        clocks.only("accept", "resolve", "confirm", "stall", "urgent", "critical");
        return new Clocks(
                Fields.spanOr(clocks.get("accept"), Clocks.STANDARD.accept()),
                Fields.spanOr(clocks.get("resolve"), Clocks.STANDARD.resolve()),
                Fields.spanOr(clocks.get("confirm"), Clocks.STANDARD.confirm()),
                Fields.spanOr(clocks.get("stall"), Clocks.STANDARD.stall()),
                Map.of(
                        Urgency.URGENT, limits(clocks.get("urgent")),
                        Urgency.CRITICAL, limits(clocks.get("critical"))));
    }

    private static Limits limits(YamlValue limits) {
        limits.only("accept", "arrive", "resolve");
        return Fields.limits(limits);
    }
}
