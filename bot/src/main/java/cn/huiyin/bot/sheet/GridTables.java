package cn.huiyin.bot.sheet;

import cn.huiyin.bot.community.Area;
import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.RoadCover;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grids and micro-grids of a workbook: each begins in a row of its own, and goes on in the rows below that only say where. */
final class GridTables {
    private static final String NUMBERS = "是楼号，如 1-80,附51，小的在前（像日期的先把格式改成文本）";

    private final Known known;
    private final Map<String, Table.Entry> origins;
    private final Names grids = new Names(Tab.GRIDS.title(), "网格");
    private final Names parts = new Names(Tab.MICROGRIDS.title(), "微网格");

    /** Who there is. */
    record Known(Names people, Names rosters) {}

    GridTables(Known known, Map<String, Table.Entry> origins) {
        this.known = known;
        this.origins = origins;
    }

    /** One grid or micro-grid with all of its rows. */
    private record Block(String id, List<Table.Entry> rows) {
        Table.Entry first() {
            return rows.get(0);
        }
    }

    List<Grid> grids(List<Table.Entry> rows, List<Table.Entry> partRows) {
        List<Block> blocks = blocks(rows, grids, "网格");
        Map<String, List<MicroGrid>> microgrids = new LinkedHashMap<>();
        for (Block block : blocks(partRows, parts, "微网格")) {
            Table.Entry first = block.first();
            Optional<String> grid = first.has("所属网格")
                    ? grids.find(first, "所属网格", first.needed("所属网格"))
                    : Optional.of(first.needed("所属网格"));
            MicroGrid made =
                    new MicroGrid(block.id(), first.text("微网格"), area(block, "microgrids/"), workers(first, "微网格员"));
            grid.ifPresent(
                    id -> microgrids.computeIfAbsent(id, k -> new ArrayList<>()).add(made));
        }
        return blocks.stream().map(block -> grid(block, microgrids)).toList();
    }

    private List<Block> blocks(List<Table.Entry> rows, Names names, String title) {
        List<Block> blocks = new ArrayList<>();
        for (Table.Entry entry : rows) {
            boolean goesOn = !blocks.isEmpty()
                    && (!entry.has(title)
                            || entry.text(title)
                                    .equals(blocks.get(blocks.size() - 1)
                                            .first()
                                            .text(title)))
                    && (!entry.has("编号")
                            || entry.text("编号")
                                    .equals(blocks.get(blocks.size() - 1).id()));
            if (goesOn) {
                blocks.get(blocks.size() - 1).rows().add(entry);
            } else {
                blocks.add(new Block(names.add(entry), new ArrayList<>(List.of(entry))));
            }
        }
        return blocks;
    }

    private Grid grid(Block block, Map<String, List<MicroGrid>> microgrids) {
        Table.Entry first = block.first();
        String kind = first.text("类型");
        if (!kind.isEmpty() && !kind.equals("地域") && !kind.equals("专属")) {
            first.problem("类型", "是“地域”或“专属”");
        }
        String leader = first.needed("网格长");
        return new Grid(
                block.id(),
                first.text("网格"),
                kind.equals("专属") ? Grid.Kind.DEDICATED : Grid.Kind.GEOGRAPHIC,
                area(block, "grids/"),
                workers(first, "网格员"),
                leader.isEmpty()
                        ? ""
                        : known.people().find(first, "网格长", leader).orElse(""),
                chats(first, "居民群"),
                microgrids.getOrDefault(block.id(), List.of()),
                roles(first, known.people()),
                first.has("值班表")
                        ? known.rosters().find(first, "值班表", first.text("值班表")).orElse(null)
                        : null);
    }

    private List<String> workers(Table.Entry entry, String column) {
        return known.people().findAll(entry, column, entry.neededList(column));
    }

    private Area area(Block block, String mark) {
        List<Cover> covers = new ArrayList<>();
        List<RoadCover> roads = new ArrayList<>();
        List<String> places = new ArrayList<>();
        String key = mark + block.id();
        origins.put(key, block.first());
        for (Table.Entry entry : block.rows()) {
            if (entry.has("小区")) {
                origins.put(key + "/estates/" + covers.size(), entry);
                covers.add(new Cover(entry.text("小区"), entry.list("别名"), numbers(entry, "楼号")));
            } else if (entry.has("楼号") || entry.has("别名")) {
                entry.problem("小区", "写上哪个小区");
            }
            if (entry.has("道路")) {
                origins.put(key + "/roads/" + roads.size(), entry);
                roads.add(new RoadCover(entry.text("道路"), numbers(entry, "门牌")));
            } else if (entry.has("门牌")) {
                entry.problem("道路", "写上哪条路");
            }
            places.addAll(entry.list("地点"));
        }
        if (covers.isEmpty() && roads.isEmpty() && places.isEmpty()) {
            block.first().problem("小区", "写上管哪里：小区、道路或地点");
        }
        return new Area(covers, roads, places);
    }

    private static Buildings numbers(Table.Entry entry, String column) {
        return entry.has(column)
                ? entry.parsed(column, NUMBERS, Buildings::parse).orElse(Buildings.NONE)
                : Buildings.ALL;
    }

    /** The chats {@code hook=群号；demo=群号}; a channel may have several. */
    static List<Chat> chats(Table.Entry entry, String column) {
        List<Chat> chats = new ArrayList<>();
        for (String one : Table.split(entry.text(column))) {
            int equals = Math.max(one.indexOf('='), one.indexOf('＝'));
            if (equals < 1 || equals == one.length() - 1) {
                entry.problem(column, "写成 渠道=群号，几个用；隔开");
            } else {
                chats.add(Chat.group(
                        one.substring(0, equals).strip(),
                        one.substring(equals + 1).strip()));
            }
        }
        return chats;
    }

    /** Who holds which role: 矛调员=甲、乙；民警=丙. */
    static Map<String, List<String>> roles(Table.Entry entry, Names people) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        entry.pairs("角色").forEach((role, names) -> roles.put(role, people.findAll(entry, "角色", Table.split(names))));
        return roles;
    }
}
