package cn.huiyin.bot.sheet;

/**
 * One mistake in a workbook, for the person who filled it in.
 *
 * @param sheet name of the sheet; empty for the workbook itself
 * @param row counted from 1, 0 where no row is meant
 * @param column counted from 1, 0 where no column is meant
 * @param title the column's header, empty where no column is meant
 * @param found what stands there; empty for nothing
 * @param expected what should
 */
public record SheetProblem(String sheet, int row, int column, String title, String found, String expected) {
    private static final int LETTERS = 26;

    static SheetProblem ofWorkbook(String found, String expected) {
        return new SheetProblem("", 0, 0, "", found, expected);
    }

    static SheetProblem ofSheet(String sheet, String found, String expected) {
        return new SheetProblem(sheet, 0, 0, "", found, expected);
    }

    /** The column's letters, as the program shows them. */
    String letters() {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** In one sentence. */
    public String text() {
        String where = sheet.isEmpty() ? "" : "“" + sheet + "”表";
        String line = row == 0 ? "" : "第" + row + "行";
        String cell = column == 0 ? "" : letters() + "列“" + title + "”";
        String place = where + line + cell;
        return (place.isEmpty() ? "" : place + "：") + (found.isEmpty() ? "是空的" : found) + "，应当" + expected;
    }
}
