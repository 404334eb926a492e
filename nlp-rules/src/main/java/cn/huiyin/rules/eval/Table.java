package cn.huiyin.rules.eval;

import cn.huiyin.rules.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a tab-separated table whose first line names the columns. */
final class Table {
    /** A value that says: not asked. */
    private static final String NOT_ASKED = "-";

    /**
     * One row.
     *
     * @param line counted from 1, the heading being the first
     */
    record Row(int line, String text, String label) {}

    private Table() {}

    /** The rows with a label in that column. */
    static List<Row> rows(SourceFile file, String labelColumn) {
        String[] lines = file.text().split("\r?\n", -1);
        List<String> heading = Arrays.asList(lines[0].split("\t", -1));
        int text = column(file, heading, "text");
        int label = column(file, heading, labelColumn);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] fields = lines[i].split("\t", -1);
            if (fields.length > Math.max(text, label) && !fields[label].equals(NOT_ASKED)) {
                rows.add(new Row(i + 1, fields[text], fields[label]));
            }
        }
        return rows;
    }

    private static int column(SourceFile file, List<String> heading, String name) {
        int column = heading.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(
                    file.name() + ":1: found: columns " + heading + " (expected: one named " + name + ")");
        }
        return column;
    }
}
