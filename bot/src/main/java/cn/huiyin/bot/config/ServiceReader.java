package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.bot.ticket.PictureHosts;
import cn.huiyin.rules.Urgency;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code huiyin.yaml}: channels, clocks, quiet hours, and whose pictures are kept. */
final class ServiceReader {
    static final String FILE = "huiyin.yaml";

    private static final QuietHours QUIET_HOURS = QuietHours.parse("22:00-07:00");
    private static final ServiceSettings NOTHING =
            new ServiceSettings(List.of(), Clocks.STANDARD, QUIET_HOURS, EvidenceSettings.OFF);

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
        root.only("channels", "clocks", "quietHours", "evidence");
        return new ServiceSettings(
                new ChannelsReader(environment).read(root.required("channels")),
                clocks(root.get("clocks")),
                root.get("quietHours").parsed("hours as 22:00-07:00, or \"\" for none", QUIET_HOURS, QuietHours::parse),
                evidence(root.get("evidence")));
    }

    private static EvidenceSettings evidence(YamlValue evidence) {
        evidence.only("hosts", "allowPrivate");
        Set<String> hosts = new LinkedHashSet<>();
        for (YamlValue name : evidence.get("hosts").textValues()) {
            name.parsed(
                            "a host as img.example.org or 10.1.2.3:8080, without https:// and path",
                            Optional.<String>empty(),
                            text -> Optional.of(PictureHosts.parse(text)))
                    .ifPresent(hosts::add);
        }
        return new EvidenceSettings(
                new PictureHosts(hosts), evidence.get("allowPrivate").flagOr(false));
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
