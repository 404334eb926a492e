package cn.huiyin.bot.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number counted from 1, as the program shows it
 * @param cells as text, from the first column on; empty ones are empty texts
 */
record Line(int number, List<String> cells) {
    Line {
        cells = List.copyOf(cells);
    }

    String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
