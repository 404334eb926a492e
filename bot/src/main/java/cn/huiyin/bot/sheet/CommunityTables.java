package cn.huiyin.bot.sheet;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.BulletinPlan;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Courier;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Post;
import cn.huiyin.bot.roster.Roster;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a community of the tables of a workbook; what is wrong in them is told by sheet, row and column. Used once. */
final class CommunityTables {
    static final Map<String, Party.Kind> KINDS = kinds();

    static final String UNLISTED = "不列";
    private static final String NEVER = "不发";

    private final Map<String, List<Line>> sheets;
    private final List<SheetProblem> problems = new ArrayList<>();
    private final Map<String, Table.Entry> origins = new HashMap<>();
    private final Names people = new Names(Tab.PEOPLE.title(), "称呼");
    private final Names parties = new Names(Tab.PARTIES.title(), "名称");
    private final Names rosters = new Names(Tab.ROSTERS.title(), "名称");

    private CommunityTables(Map<String, List<Line>> sheets) {
        this.sheets = sheets;
    }

    private static Map<String, Party.Kind> kinds() {
        Map<String, Party.Kind> kinds = new LinkedHashMap<>();
        kinds.put("物业", Party.Kind.PROPERTY);
        kinds.put("调解", Party.Kind.MEDIATOR);
        kinds.put("律师", Party.Kind.LAWYER);
        kinds.put("部门", Party.Kind.DEPARTMENT);
        kinds.put("志愿队", Party.Kind.VOLUNTEER);
        kinds.put("共建单位", Party.Kind.PARTNER);
        return kinds;
    }

    /**
     * What was read.
     *
     * @param origins where the parts stand, by their marks in the file of the settings
     */
    record Read(Community community, Map<String, Table.Entry> origins) {}

    /**
     * The community in {@code sheets}.
     *
     * @throws SheetException with every mistake
     */
    static Read read(Map<String, List<Line>> sheets) throws SheetException {
        CommunityTables tables = new CommunityTables(sheets);
        Community community = tables.community();
        if (!tables.problems.isEmpty()) {
            throw new SheetException(tables.problems);
        }
        return new Read(community, tables.origins);
    }

    private Table table(Tab tab) {
        return new Table(tab, sheets, problems);
    }

    private Community community() {
        Table top = table(Tab.COMMUNITY);
        List<Person> all = people();
        List<Table.Entry> plans = table(Tab.ROSTERS).entries();
        plans.forEach(entry -> origins.put("rosters/" + rosters.add(entry), entry));
        List<Roster> planned = plans.stream()
                .map(entry -> new RosterRow(entry, people).roster())
                .toList();
        List<Party> takers = parties();
        GridTables grids = new GridTables(new GridTables.Known(people, rosters), origins);
        List<Table.Entry> rows = table(Tab.GRIDS).entries();
        List<Table.Entry> parts = table(Tab.MICROGRIDS).entries();
        List<cn.huiyin.bot.community.Grid> found = grids.grids(rows, parts);
        Table.Entry first = top.entries().isEmpty() ? null : top.entries().get(0);
        if (first == null) {
            return new Community("", "", "", found, all, takers, List.of(), Commons.NONE);
        }
        if (top.entries().size() > 1) {
            top.entries().get(1).problem("名称", "只写一行，一个文件一个社区");
        }
        origins.put("community", first);
        String name = first.needed("名称");
        return new Community(
                first.has("编号") ? first.text("编号") : name,
                name,
                first.needed("街道"),
                found,
                all,
                takers,
                new RouteRows(parties, found, origins).routes(table(Tab.ROUTES).entries(), first),
                commons(first, planned));
    }

    private Commons commons(Table.Entry first, List<Roster> planned) {
        List<Post> posts = new ArrayList<>();
        for (Table.Entry entry : table(Tab.POSTS).entries()) {
            posts.add(new Post(entry.needed("岗位"), entry.neededList("说法")));
            origins.put("posts/" + entry.text("岗位"), entry);
        }
        Names names = new Names(Tab.COURIERS.title(), "称呼");
        List<Courier> couriers = new ArrayList<>();
        for (Table.Entry entry : table(Tab.COURIERS).entries()) {
            String id = names.add(entry);
            couriers.add(new Courier(id, entry.text("称呼"), entry.pairs("账号")));
            origins.put("reporters/" + id, entry);
        }
        String backstop =
                first.has("兜底人") ? people.find(first, "兜底人", first.text("兜底人")).orElse(null) : null;
        return new Commons(
                backstop,
                GridTables.roles(first, people),
                posts,
                couriers,
                bulletins(first),
                planned,
                answer(first),
                PointsRows.plan(table(Tab.POINTS).entries(), origins));
    }

    private static Optional<Span> answer(Table.Entry first) {
        if (!first.has("答复时限")) {
            return Commons.ANSWER;
        }
        return first.text("答复时限").equals(UNLISTED)
                ? Optional.empty()
                : first.parsed("答复时限", Spans.EXPECTED + "，或“不列”", Spans::parse);
    }

    private static BulletinPlan bulletins(Table.Entry first) {
        List<Chat> chats = GridTables.chats(first, "负责人群");
        return new BulletinPlan(
                chats,
                time(first, "日报", BulletinPlan.STANDARD.daily()),
                time(first, "周报", BulletinPlan.STANDARD.weekly()));
    }

    private static Optional<LocalTime> time(Table.Entry entry, String column, Optional<LocalTime> usual) {
        if (!entry.has(column)) {
            return usual;
        }
        return entry.text(column).equals(NEVER)
                ? Optional.empty()
                : entry.parsed(column, "是几点，如 17:30，或“不发”", CommunityTables::time);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time: " + text, e);
        }
    }

    private List<Person> people() {
        List<Person> all = new ArrayList<>();
        for (Table.Entry entry : table(Tab.PEOPLE).entries()) {
            String id = people.add(entry);
            String unused = entry.needed("账号");
            all.add(new Person(id, entry.text("称呼"), entry.pairs("账号"), entry.list("岗位")));
            origins.put("people/" + id, entry);
        }
        return all;
    }

    private List<Party> parties() {
        List<Party> all = new ArrayList<>();
        for (Table.Entry entry : table(Tab.PARTIES).entries()) {
            String id = parties.add(entry);
            origins.put("parties/" + id, entry);
            Party.Kind kind = KINDS.get(entry.needed("类别"));
            if (kind == null && entry.has("类别")) {
                entry.problem("类别", "是这些里的：" + String.join("、", KINDS.keySet()));
            }
            all.add(new Party(
                    id,
                    entry.text("名称"),
                    kind == null ? Party.Kind.PARTNER : kind,
                    people.findAll(entry, "成员", entry.neededList("成员")),
                    take(entry),
                    entry.parsed("每人最多", "是1到1000的整数", CommunityTables::capacity)
                            .orElse(null),
                    entry.has("值班表")
                            ? rosters.find(entry, "值班表", entry.text("值班表")).orElse(null)
                            : null));
        }
        return all;
    }

    private static Party.Take take(Table.Entry entry) {
        String take = entry.text("接单方式");
        if (!take.isEmpty() && !take.equals("先接先得") && !take.equals("按顺序")) {
            entry.problem("接单方式", "是“先接先得”或“按顺序”");
        }
        return take.equals("按顺序") ? Party.Take.ORDER : Party.Take.ONE;
    }

    private static Integer capacity(String text) {
        int capacity = Integer.parseInt(text);
        if (capacity < 1 || capacity > 1_000) {
            throw new IllegalArgumentException("capacity: " + text + " (expected: 1..1000)");
        }
        return capacity;
    }
}
