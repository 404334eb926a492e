package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Route;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code communities/NAME.yaml}: the shape of it; whether it makes sense is for the checks. */
final class CommunityReader {
    static final String FOLDER = "communities";

    private static final int NO_CAPACITY = 0;
    private static final int CAPACITY_MAX = 1_000;

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
        root.only(
                "id",
                "name",
                "street",
                "backstop",
                "grids",
                "roles",
                "people",
                "posts",
                "reporters",
                "rosters",
                "parties",
                "routes",
                "reports",
                "answer",
                "guides",
                "points");
        return new CommunitySource(
                root,
                new CommunitySource.Title(Fields.id(root), Fields.text(root, "name"), Fields.text(root, "street")),
                items(gridsOf(root), GridReader::grid),
                items(root.required("people"), CommunityReader::person),
                items(root.get("parties"), CommunityReader::party),
                items(root.required("routes"), CommunityReader::route),
                CommonsReader.commons(root));
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
        item.only("id", "name", "accounts", "posts");
        return new Person(
                Fields.id(item),
                Fields.text(item, "name"),
                Fields.accounts(item),
                item.get("posts").texts().stream().map(String::strip).toList());
    }

    private static Party party(YamlValue item) {
        item.only("id", "name", "kind", "members", "take", "capacity", "roster");
        YamlValue members = item.required("members");
        if (members.isPresent() && members.texts().isEmpty()) {
            members.problem("found: members: none (expected: ids of people)");
        }
        return new Party(
                Fields.id(item),
                Fields.text(item, "name"),
                item.required("kind").oneOf(Party.Kind.class, Party.Kind.PARTNER),
                members.texts(),
                item.get("take").oneOf(Party.Take.class, Party.Take.ONE),
                capacity(item.get("capacity")),
                item.get("roster").textOrNull());
    }

    private static @Nullable Integer capacity(YamlValue value) {
        int capacity = value.integerOr(NO_CAPACITY, 1, CAPACITY_MAX);
        return capacity == NO_CAPACITY ? null : Integer.valueOf(capacity);
    }

    private static Route route(YamlValue item) {
        item.only(
                "category",
                "to",
                "with",
                "accept",
                "arrive",
                "resolve",
                "late",
                "visits",
                "photo",
                "private",
                "confirm");
        return new Route(
                Fields.text(item, "category"),
                Fields.text(item, "to"),
                item.get("with").texts(),
                Fields.limits(item),
                item.get("late").texts(),
                visits(item.get("visits")),
                item.get("photo").flagOr(false),
                item.get("private").flagOr(false),
                confirm(item.get("confirm")));
    }

    private static @Nullable String confirm(YamlValue value) {
        String who = value.textOrNull();
        return who == null ? null : who.strip();
    }

    /** Each later than the one before: what comes twice at once, or goes back, is a slip of the pen. */
    private static List<Span> visits(YamlValue list) {
        List<Span> visits =
                list.list().stream().map(Fields::span).filter(Objects::nonNull).toList();
        for (int i = 1; i < visits.size(); i++) {
            if (visits.get(i).length().compareTo(visits.get(i - 1).length()) <= 0) {
                list.problem("found: visits: " + visits.get(i) + " after " + visits.get(i - 1)
                        + " (expected: each later than the one before, as [7d, 30d])");
                return List.of();
            }
        }
        return visits;
    }
}
