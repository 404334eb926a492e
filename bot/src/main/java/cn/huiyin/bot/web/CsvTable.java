package cn.huiyin.bot.web;

import java.util.ArrayList;
import java.util.List;

/** Reads rows with commas between their cells, as RFC 4180 has them: quoted cells may hold commas, line ends and doubled quotes. */
final class CsvTable {
    private static final char BOM = '\uFEFF';

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int at;

    private CsvTable(String text) {
        this.text = text;
    }

    /**
     * The rows of {@code text}, blank ones as nothing, so that the others keep their numbers; those at the end are left out. Cells
     * are without the blanks around them.
     */
    static List<List<String>> rows(String text) {
        CsvTable table = new CsvTable(text);
        table.at = !text.isEmpty() && text.charAt(0) == BOM ? 1 : 0;
        while (table.at < text.length()) {
            table.take();
        }
        table.endRow();
        int size = table.rows.size();
        while (size > 0 && table.rows.get(size - 1).isEmpty()) {
            size--;
        }
        return table.rows.subList(0, size);
    }

    private void take() {
        char c = text.charAt(at++);
        if (c == '"' && cell.toString().isBlank()) {
            cell.setLength(0);
            quoted();
        } else if (c == ',' || c == '\t') {
            endCell();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            cell.append(c);
        }
    }

    private void quoted() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else {
                return;
            }
        }
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row.stream().allMatch(String::isEmpty) ? List.of() : row);
        row = new ArrayList<>();
    }
}
