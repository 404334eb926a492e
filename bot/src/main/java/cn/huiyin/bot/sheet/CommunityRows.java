package cn.huiyin.bot.sheet;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Area;
import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.BulletinPlan;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Courier;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Post;
import cn.huiyin.bot.community.RoadCover;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.roster.Plan;
import cn.huiyin.bot.roster.Roster;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that say what a community is, as {@link CommunityTables} reads them; people by the name that tells them apart. */
final class CommunityRows {
    private static final Pattern UNSAFE = Pattern.compile("[、,，;；=＝:：\\s]");

    private final Community community;
    private final Map<String, String> people;
    private final Map<Tab, List<Map<String, Object>>> all = new EnumMap<>(Tab.class);

    private CommunityRows(Community community) {
        this.community = community;
        this.people = shown(community.people(), Person::id, Person::name);
    }

    /** Each row as column to text, or to a date. */
    static Map<Tab, List<Map<String, Object>>> of(Community community) {
        return new CommunityRows(community).rows();
    }

    /** What people read for an id: the name, where that tells one from all others. */
    private static <T> Map<String, String> shown(List<T> all, Function<T, String> id, Function<T, String> name) {
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
        Map<String, String> shown = new HashMap<>();
        for (T one : all) {
            String called = name.apply(one);
            boolean isAnId = all.stream().anyMatch(o -> id.apply(o).equals(called));
            boolean isClear = Objects.equals(counts.get(called), 1L)
                    && !isAnId
                    && !UNSAFE.matcher(called).find();
            shown.put(id.apply(one), isClear ? called : id.apply(one));
        }
        return shown;
    }

    private Map<Tab, List<Map<String, Object>>> rows() {
        top();
        community.grids().forEach(this::grid);
        for (Person person : community.people()) {
            Row row = add(Tab.PEOPLE);
            row.put("编号", person.id());
            row.put("称呼", person.name());
            row.put("账号", pairs(person.accounts()));
            row.put("岗位", String.join("、", person.posts()));
        }
        Map<String, String> rosters = rosters();
        community.parties().forEach(party -> party(party, rosters));
        Map<String, String> parties = shown(community.parties(), Party::id, Party::name);
        community.routes().forEach(route -> route(route, parties));
        community.commons().rosters().forEach(this::roster);
        for (Post post : community.commons().posts()) {
            Row row = add(Tab.POSTS);
            row.put("岗位", post.name());
            row.put("说法", String.join("、", post.words()));
        }
        for (Courier courier : community.commons().couriers()) {
            Row row = add(Tab.COURIERS);
            row.put("编号", courier.id());
            row.put("称呼", courier.name());
            row.put("账号", pairs(courier.accounts()));
        }
        community.points().ifPresent(plan -> all.put(Tab.POINTS, PointsRows.of(plan)));
        return all;
    }

    private Map<String, String> rosters() {
        return shown(community.commons().rosters(), Roster::id, Roster::name);
    }

    /** A new row; empty texts are left out. */
    private Row add(Tab tab) {
        Row row = new Row();
        all.computeIfAbsent(tab, k -> new ArrayList<>()).add(row.cells);
        return row;
    }

    private static final class Row {
        private final Map<String, Object> cells = new HashMap<>();

        void put(String column, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                cells.put(column, value);
            }
        }
    }

    private void top() {
        BulletinPlan plan = community.bulletins();
        String backstop = community.commons().backstop();
        Row row = add(Tab.COMMUNITY);
        row.put("编号", community.id());
        row.put("名称", community.name());
        row.put("街道", community.street());
        row.put("兜底人", backstop == null ? "" : name(backstop));
        row.put("角色", roles(community.commons().roles()));
        row.put("日报", time(plan.daily()));
        row.put("周报", time(plan.weekly()));
        row.put("负责人群", chats(plan.chats()));
        row.put("答复时限", community.commons().answer().map(Spans::text).orElse(CommunityTables.UNLISTED));
    }

    private static String time(Optional<LocalTime> time) {
        return time.map(LocalTime::toString).orElse("不发");
    }

    private String name(String id) {
        return people.getOrDefault(id, id);
    }

    private String names(List<String> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String roles(Map<String, List<String>> roles) {
        return roles.entrySet().stream()
                .map(e -> e.getKey() + "=" + names(e.getValue()))
                .collect(Collectors.joining("；"));
    }

    private static String pairs(Map<String, String> accounts) {
        return new TreeMap<>(accounts)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("；"));
    }

    private static String chats(List<Chat> chats) {
        return chats.stream().map(c -> c.channel() + "=" + c.id()).collect(Collectors.joining("；"));
    }

    private void grid(Grid grid) {
        String duty = grid.duty();
        Row first = add(Tab.GRIDS);
        first.put("编号", grid.id());
        first.put("网格", grid.name());
        first.put("类型", grid.kind() == Grid.Kind.DEDICATED ? "专属" : "");
        first.put("网格员", names(grid.workers()));
        first.put("网格长", name(grid.leader()));
        first.put("居民群", chats(grid.groups()));
        first.put("角色", roles(grid.roles()));
        first.put("值班表", duty == null ? "" : rosters().getOrDefault(duty, duty));
        area(grid.area(), first, Tab.GRIDS);
        Map<String, String> grids = shown(community.grids(), Grid::id, Grid::name);
        for (MicroGrid part : grid.microgrids()) {
            Row row = add(Tab.MICROGRIDS);
            row.put("编号", part.id());
            row.put("微网格", part.name());
            row.put("所属网格", grids.get(grid.id()));
            row.put("微网格员", names(part.workers()));
            area(part.area(), row, Tab.MICROGRIDS);
        }
    }

    /** The first place stands in the row of its grid, each other in a row of its own. */
    private void area(Area area, Row first, Tab tab) {
        first.put("地点", String.join("、", area.places()));
        Row row = first;
        for (int i = 0; i < Math.max(area.covers().size(), area.roads().size()); i++) {
            row = i == 0 ? first : add(tab);
            if (i < area.covers().size()) {
                Cover cover = area.covers().get(i);
                row.put("小区", cover.estate());
                row.put("别名", String.join("、", cover.aliases()));
                row.put("楼号", numbers(cover.buildings()));
            }
            if (i < area.roads().size()) {
                RoadCover cover = area.roads().get(i);
                row.put("道路", cover.road());
                row.put("门牌", numbers(cover.numbers()));
            }
        }
    }

    private static String numbers(Buildings buildings) {
        return buildings.equals(Buildings.ALL) ? "" : buildings.text();
    }

    private void party(Party party, Map<String, String> rosters) {
        String kind = CommunityTables.KINDS.entrySet().stream()
                .filter(e -> e.getValue() == party.kind())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String roster = party.roster();
        Row row = add(Tab.PARTIES);
        row.put("编号", party.id());
        row.put("名称", party.name());
        row.put("类别", kind);
        row.put("成员", names(party.members()));
        row.put("接单方式", party.take() == Party.Take.ORDER ? "按顺序" : "");
        row.put("每人最多", party.capacity() == null ? "" : party.capacity().toString());
        row.put("值班表", roster == null ? "" : rosters.getOrDefault(roster, roster));
    }

    private void route(Route route, Map<String, String> parties) {
        String to = route.role()
                .map(RouteRows.ROLE::concat)
                .orElseGet(() ->
                        route.to().equals(Route.GRID) ? RouteRows.GRID : parties.getOrDefault(route.to(), route.to()));
        Row row = add(Tab.ROUTES);
        row.put("类别", route.category().equals(Route.ANY) ? RouteRows.REST : route.category());
        row.put("交给", to);
        row.put("同时通知", called(route.with(), parties));
        row.put("接单时限", span(route.limits().accept()));
        row.put("到场时限", span(route.limits().arrive()));
        row.put("办结时限", span(route.limits().resolve()));
        row.put("没到场再叫", called(route.late(), parties));
        row.put("回访", route.visits().stream().map(Spans::text).collect(Collectors.joining("、")));
        row.put("要照片", route.needsPhoto() ? "是" : "");
        row.put("私事", route.isPrivate() ? "是" : "");
        row.put("先由谁确认", confirm(route));
    }

    private static String called(List<String> ids, Map<String, String> parties) {
        return ids.stream().map(id -> parties.getOrDefault(id, id)).collect(Collectors.joining("、"));
    }

    private static String span(@Nullable Span span) {
        return span == null ? "" : Spans.text(span);
    }

    private static String confirm(Route route) {
        String confirm = route.confirm();
        if (confirm == null) {
            return "";
        }
        return route.confirmingRole()
                .map(RouteRows.ROLE::concat)
                .orElseGet(() -> confirm.equals(Route.BACKSTOP) ? RouteRows.BACKSTOP : RouteRows.LEADER);
    }

    private void roster(Roster roster) {
        Row row = add(Tab.ROSTERS);
        row.put("编号", roster.id());
        row.put("名称", roster.name());
        row.put("成员", names(roster.members()));
        row.put("每班人数", roster.need() == 1 ? "" : Integer.toString(roster.need()));
        row.put("夜班", special(roster.night()));
        row.put("节假日", special(roster.holidays()));
        row.put("调休", special(roster.makeup()));
        if (roster.day() instanceof Plan.Rotation rotation) {
            row.put("轮换", Plans.turn(rotation.days()));
            row.put("起始日期", rotation.from());
        } else if (roster.day() instanceof Plan.Weekly weekly) {
            for (DayOfWeek day : DayOfWeek.values()) {
                row.put(
                        Plans.DAYS.get(day.getValue() - 1),
                        names(weekly.people().getOrDefault(day, List.of())));
            }
        }
    }

    private String special(@Nullable Plan plan) {
        return plan == null ? "" : Plans.text(plan, this::names);
    }
}
