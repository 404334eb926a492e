package cn.huiyin.bot.sheet;

import cn.huiyin.bot.community.Community;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a community into a workbook that {@link CommunityImport} reads: a sheet for each part, headers in the first row, what to write
 * in grey below, everything a text but for dates.
 */
public final class WorkbookWriter {
    private static final String GREY = "808080";
    private static final String HEADER = "DDEBF7";
    private static final String TEXT = "@";
    private static final String DATE = "yyyy-mm-dd";
    private static final int WIDTH = 18;
    private static final int FIRST_ROW = 2;

    private WorkbookWriter() {}

    /** A workbook with a small community in it, to be written over. */
    public static byte[] template() {
        return write(new EnumMap<>(Examples.ROWS));
    }

    /** {@code community} as a workbook. */
    public static byte[] write(Community community) {
        return write(CommunityRows.of(community));
    }

    private static byte[] write(Map<Tab, List<Map<String, Object>>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "huiyin", "1.0")) {
            for (Tab tab : Tab.values()) {
                sheet(book.newWorksheet(tab.title()), tab, rows.getOrDefault(tab, List.of()));
            }
            book.finish();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return out.toByteArray();
    }

    private static void sheet(Worksheet sheet, Tab tab, List<Map<String, Object>> rows) {
        for (int c = 0; c < tab.columns().size(); c++) {
            Tab.Column column = tab.columns().get(c);
            sheet.width(c, WIDTH);
            sheet.style(c).format(TEXT).set();
            sheet.value(0, c, column.title() + (column.needed() ? "*" : ""));
            sheet.style(0, c).bold().fillColor(HEADER).format(TEXT).set();
            sheet.value(1, c, column.note());
            sheet.style(1, c).fontColor(GREY).wrapText(true).format(TEXT).set();
            for (int r = 0; r < rows.size(); r++) {
                cell(sheet, r + FIRST_ROW, c, rows.get(r).get(column.title()));
            }
        }
        sheet.freezePane(0, FIRST_ROW);
    }

    private static void cell(Worksheet sheet, int row, int column, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format(DATE).set();
        } else if (value != null) {
            sheet.value(row, column, Cells.neutralised(value.toString()));
            sheet.style(row, column).format(TEXT).set();
        }
    }
}
