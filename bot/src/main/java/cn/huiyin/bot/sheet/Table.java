package cn.huiyin.bot.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The rows of one sheet, read by their headers; a wrong cell is a problem, and something harmless is read in its place, so that
 * one reading tells every mistake.
 */
final class Table {
    private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\n]");
    private static final Pattern GROUPS = Pattern.compile("[;；\\n]");
    private static final Pattern PAIR = Pattern.compile("\\s*([^=＝:：]+?)\\s*[=＝]\\s*(.+?)\\s*", Pattern.DOTALL);
    private static final String NOTE = "说明";

    private final Tab tab;
    private final List<SheetProblem> problems;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** The sheet {@code tab} among {@code sheets}. */
    Table(Tab tab, Map<String, List<Line>> sheets, List<SheetProblem> problems) {
        this.tab = tab;
        this.problems = problems;
        List<Line> lines = sheets.get(tab.title());
        if (lines == null || lines.isEmpty()) {
            if (tab.isNeeded()) {
                problems.add(SheetProblem.ofSheet(tab.title(), lines == null ? "没有这张表" : "", "有表头和内容，可以先下载模板"));
            }
            return;
        }
        header(lines.get(0));
        for (Line line : lines.subList(1, lines.size())) {
            boolean isNote = line.cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .filter(cell -> cell.startsWith(NOTE))
                    .isPresent();
            if (!isNote) {
                entries.add(new Entry(line));
            }
        }
        if (entries.isEmpty() && tab.isNeeded()) {
            problems.add(SheetProblem.ofSheet(tab.title(), "只有表头", "至少有一行内容"));
        }
    }

    private void header(Line line) {
        List<String> known = tab.columns().stream().map(Tab.Column::title).toList();
        for (int i = 0; i < line.cells().size(); i++) {
            String title = line.cell(i).replace("*", "").strip();
            if (title.isEmpty()) {
                continue;
            }
            if (!known.contains(title)) {
                problems.add(new SheetProblem(
                        tab.title(), line.number(), i + 1, title, "没有这一列", "是这些里的：" + String.join("、", known)));
            } else if (places.putIfAbsent(title, i) != null) {
                problems.add(new SheetProblem(tab.title(), line.number(), i + 1, title, "写了两列", "每列只有一个"));
            }
        }
        for (Tab.Column column : tab.columns()) {
            if (column.needed() && !places.containsKey(column.title())) {
                problems.add(SheetProblem.ofSheet(tab.title(), "缺少“" + column.title() + "”这一列", "有这一列"));
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** One row, asked by column. */
    final class Entry {
        private final Line line;

        private Entry(Line line) {
            this.line = line;
        }

        int row() {
            return line.number();
        }

        String sheet() {
            return tab.title();
        }

        String text(String column) {
            return line.cell(places.getOrDefault(column, -1));
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        /** A text that must be there. */
        String needed(String column) {
            String text = text(column);
            if (text.isEmpty() && places.containsKey(column)) {
                problem(column, "填上");
            }
            return text;
        }

        /** The texts in one cell. */
        List<String> list(String column) {
            return split(text(column));
        }

        List<String> neededList(String column) {
            List<String> all = split(needed(column));
            if (all.isEmpty() && has(column)) {
                problem(column, "有内容");
            }
            return all;
        }

        /** {@code 甲=一、二；乙=三}, by name. */
        Map<String, String> pairs(String column) {
            Map<String, String> pairs = new java.util.LinkedHashMap<>();
            for (String group : GROUPS.split(text(column), -1)) {
                if (group.isBlank()) {
                    continue;
                }
                java.util.regex.Matcher pair = PAIR.matcher(group);
                if (!pair.matches()) {
                    problem(column, "写成 名字=内容，几个用；隔开");
                } else if (pairs.putIfAbsent(pair.group(1), pair.group(2)) != null) {
                    problem(column, "每个名字只写一次：“" + pair.group(1) + "”");
                }
            }
            return pairs;
        }

        boolean flag(String column) {
            String text = text(column);
            if (text.isEmpty() || text.equals("否")) {
                return false;
            }
            if (!text.equals("是")) {
                problem(column, "是“是”或“否”");
            }
            return text.equals("是");
        }

        /** What the cell stands for; none where it is empty, or wrong, which is told. */
        <T> Optional<T> parsed(String column, String expected, Function<String, T> parser) {
            String text = text(column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                problem(column, expected);
                return Optional.empty();
            }
        }

        void problem(String column, String expected) {
            String text = text(column);
            problems.add(new SheetProblem(
                    tab.title(),
                    row(),
                    places.getOrDefault(column, -1) + 1,
                    column,
                    text.isEmpty() ? "" : "写的是“" + text + "”",
                    expected));
        }
    }

    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(text, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
