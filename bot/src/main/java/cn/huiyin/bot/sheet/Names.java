package cn.huiyin.bot.sheet;

import cn.huiyin.rules.source.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The people, parties, grids or rosters of a workbook, called by their id or by their name. */
final class Names {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.-]{1,40}");

    private final String sheet;
    private final String titleColumn;
    private final Map<String, String> idsByName = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> shared = new HashSet<>();

    /**
     * Names of what stands in the sheet {@code sheet}.
     *
     * @param titleColumn the column that its name is in
     */
    Names(String sheet, String titleColumn) {
        this.sheet = sheet;
        this.titleColumn = titleColumn;
    }

    /** The id of {@code entry}: what stands under 编号, else its name. */
    String add(Table.Entry entry) {
        String name = entry.needed(titleColumn);
        String column = entry.has("编号") ? "编号" : titleColumn;
        String id = entry.text(column);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            entry.problem(column, column.equals("编号") ? "只有字、字母、数字和 _ . -，最多40个" : "另写一个编号：名称里有不能当编号的符号");
        }
        if (!id.isEmpty() && !ids.add(id)) {
            entry.problem(column, "和别的行不一样");
        }
        if (!name.isEmpty() && idsByName.putIfAbsent(name, id) != null) {
            shared.add(name);
        }
        return id;
    }

    /** The id of who or what {@code entry} calls {@code called} in {@code column}; told when there is none. */
    Optional<String> find(Table.Entry entry, String column, String called) {
        if (ids.contains(called)) {
            return Optional.of(called);
        }
        if (shared.contains(called)) {
            entry.problem(column, "写编号：“" + called + "”不止一个");
            return Optional.empty();
        }
        String id = idsByName.get(called);
        if (id == null) {
            Set<String> known = new TreeSet<>(idsByName.keySet());
            known.addAll(ids);
            String meant = NearestName.of(called, known)
                    .map(name -> "，是不是“" + name + "”")
                    .orElse("");
            entry.problem(column, "是“" + sheet + "”表里的" + titleColumn + "或编号，没有“" + called + "”" + meant);
        }
        return Optional.ofNullable(id);
    }

    List<String> findAll(Table.Entry entry, String column, List<String> called) {
        List<String> found = new ArrayList<>();
        called.forEach(one -> find(entry, column, one).ifPresent(found::add));
        return found;
    }

    boolean has(String called) {
        return ids.contains(called) || idsByName.containsKey(called);
    }
}
