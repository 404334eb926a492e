package cn.huiyin.bot.sheet;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.bot.community.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes of a workbook, one a row. */
final class RouteRows {
    static final String REST = "其余";
    static final String GRID = "网格";
    static final String LEADER = "网格长";
    static final String BACKSTOP = "兜底人";
    static final String ROLE = "角色=";

    private final Names parties;
    private final Set<String> roles = new HashSet<>();
    private final Map<String, Table.Entry> origins;

    RouteRows(Names parties, List<Grid> grids, Map<String, Table.Entry> origins) {
        this.parties = parties;
        this.origins = origins;
        grids.forEach(grid -> roles.addAll(grid.roles().keySet()));
    }

    /** @param community the row of the community, which may hold roles as well */
    List<Route> routes(List<Table.Entry> rows, Table.Entry community) {
        roles.addAll(community.pairs("角色").keySet());
        List<Route> routes = new ArrayList<>();
        for (Table.Entry entry : rows) {
            origins.put("routes/" + routes.size(), entry);
            routes.add(route(entry, community));
        }
        boolean endsWithRest =
                !routes.isEmpty() && routes.get(routes.size() - 1).category().equals(Route.ANY);
        if (!routes.isEmpty() && !endsWithRest) {
            rows.get(rows.size() - 1).problem("类别", "是“其余”：最后一行接住别处没写到的事");
        }
        return routes;
    }

    private Route route(Table.Entry entry, Table.Entry community) {
        String category = entry.needed("类别");
        return new Route(
                category.equals(REST) ? Route.ANY : category,
                target(entry),
                parties.findAll(entry, "同时通知", entry.list("同时通知")),
                new Limits(span(entry, "接单时限"), span(entry, "到场时限"), span(entry, "办结时限")),
                parties.findAll(entry, "没到场再叫", entry.list("没到场再叫")),
                visits(entry),
                entry.flag("要照片"),
                entry.flag("私事"),
                entry.has("先由谁确认") ? confirm(entry, community) : null);
    }

    private static @Nullable Span span(Table.Entry entry, String column) {
        return entry.parsed(column, Spans.EXPECTED, Spans::parse).orElse(null);
    }

    private static List<Span> visits(Table.Entry entry) {
        return entry.has("回访")
                ? entry.parsed(
                                "回访",
                                "是时长，从短到长，如 7天、30天",
                                text -> Table.split(text).stream()
                                        .map(Spans::parse)
                                        .toList())
                        .orElse(List.of())
                : List.of();
    }

    private String target(Table.Entry entry) {
        String to = entry.needed("交给");
        if (to.isEmpty() || to.equals(GRID) || to.equals(Route.GRID)) {
            return Route.GRID;
        }
        Optional<String> role = role(entry, "交给", to);
        return role.isPresent() ? role.get() : parties.find(entry, "交给", to).orElse("");
    }

    private Optional<String> role(Table.Entry entry, String column, String text) {
        String plain = text.replace('＝', '=').replace("角色：", ROLE).replace("角色:", ROLE);
        if (!plain.startsWith(ROLE)) {
            return Optional.empty();
        }
        String role = plain.substring(ROLE.length()).strip();
        if (!roles.contains(role)) {
            entry.problem(column, "是网格或社区“角色”里有的，没有“" + role + "”");
        }
        return Optional.of(Route.ROLE + role);
    }

    private String confirm(Table.Entry entry, Table.Entry community) {
        String who = entry.text("先由谁确认");
        if (who.equals(LEADER)) {
            return Route.LEADER;
        }
        if (who.equals(BACKSTOP)) {
            if (!community.has(BACKSTOP)) {
                entry.problem("先由谁确认", "先在“社区”表写上兜底人");
            }
            return Route.BACKSTOP;
        }
        return role(entry, "先由谁确认", who).orElseGet(() -> {
            entry.problem("先由谁确认", "是网格长、兜底人 或 角色=…");
            return Route.LEADER;
        });
    }
}
