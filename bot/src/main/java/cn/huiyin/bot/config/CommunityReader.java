package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Route;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code communities/NAME.yaml}: the shape of it; whether it makes sense is for the checks. */
final class CommunityReader {
    static final String FOLDER = "communities";

    private final Problems problems;

    CommunityReader(Problems problems) {
        this.problems = problems;
    }

    /** The community, or nothing when the file is no YAML at all. */
    Optional<CommunitySource> read(SourceFile file) {
        return Fields.document(file, problems, "a community: id, name, street, grids, people, routes")
                .map(CommunityReader::source);
    }

    private static CommunitySource source(YamlValue root) {
        root.only("id", "name", "street", "grids", "people", "parties", "routes", "reports");
        return new CommunitySource(
                root,
                new CommunitySource.Title(Fields.id(root), Fields.text(root, "name"), Fields.text(root, "street")),
                items(gridsOf(root), GridReader::grid),
                items(root.required("people"), CommunityReader::person),
                items(root.get("parties"), CommunityReader::party),
                items(root.required("routes"), CommunityReader::route),
                BulletinPlanReader.plan(root.get("reports")));
    }

    private static YamlValue gridsOf(YamlValue root) {
        YamlValue grids = root.required("grids");
        if (grids.isList() && grids.list().isEmpty()) {
            grids.problem("found: grids: none (expected: at least one grid)");
        }
        return grids;
    }

    private static <T> List<Placed<T>> items(YamlValue list, Function<YamlValue, T> reader) {
        return list.list().stream()
                .map(item -> new Placed<>(reader.apply(item), item))
                .toList();
    }

    private static Person person(YamlValue item) {
        item.only("id", "name", "accounts");
        Map<String, String> accounts = new LinkedHashMap<>();
        item.required("accounts").entries().keySet().forEach(channel -> {
            String user = Fields.text(item.get("accounts"), channel);
            if (!user.isEmpty()) {
                accounts.put(channel, user);
            }
        });
        return new Person(Fields.id(item), Fields.text(item, "name"), accounts);
    }

    private static Party party(YamlValue item) {
        item.only("id", "name", "kind", "members");
        YamlValue members = item.required("members");
        if (members.isPresent() && members.texts().isEmpty()) {
            members.problem("found: members: none (expected: ids of people)");
        }
        return new Party(
                Fields.id(item),
                Fields.text(item, "name"),
                item.required("kind").oneOf(Party.Kind.class, Party.Kind.PARTNER),
                members.texts());
    }

    private static Route route(YamlValue item) {
        item.only("category", "to", "accept", "resolve", "private");
        return new Route(
                Fields.text(item, "category"),
                Fields.text(item, "to"),
                Fields.span(item.get("accept")),
                Fields.span(item.get("resolve")),
                item.get("private").flagOr(false));
    }
}
