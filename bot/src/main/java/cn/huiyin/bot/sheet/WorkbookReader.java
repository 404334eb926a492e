package cn.huiyin.bot.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the cells of a workbook as text, and no more of it than a community can fill. */
final class WorkbookReader {
    /** A larger file is not opened. */
    static final int BYTES_MAX = 20 * 1024 * 1024;

    static final int ROWS_MAX = 100_000;
    private static final int COLUMNS_MAX = 100;
    private static final int CELL_CHARS_MAX = 4_000;
    private static final int ENTRIES_MAX = 1_000;
    private static final long UNPACKED_MAX = 200L * 1024 * 1024;
    private static final long RATIO_FROM = 1024L * 1024;
    private static final int RATIO_MAX = 100;
    private static final int BUFFER = 64 * 1024;
    private static final Pattern DATE = Pattern.compile("(?i)[ymd]");
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|General");

    private final List<SheetProblem> problems = new ArrayList<>();
    private int rows;

    /**
     * The sheets of {@code workbook} by name, each with the rows that are not blank.
     *
     * @throws SheetException when it is no workbook, is too large, or holds what is no text or number
     */
    static Map<String, List<Line>> read(byte[] workbook) throws SheetException {
        guard(workbook);
        WorkbookReader reader = new WorkbookReader();
        Map<String, List<Line>> sheets = reader.sheets(workbook);
        if (!reader.problems.isEmpty()) {
            throw new SheetException(reader.problems);
        }
        return sheets;
    }

    /** Unpacks all of it once, keeping nothing, so that what swells is found before anything is built of it. */
    private static void guard(byte[] workbook) throws SheetException {
        if (workbook.length > BYTES_MAX) {
            throw SheetException.of("文件有" + workbook.length + "字节", "不超过20 MB");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(workbook)) {
            throw SheetException.of("文件不是 .xlsx", "用表格软件另存为 .xlsx（旧的 .xls 不行，设了密码的也不行）");
        }
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        all += n;
                        if (entries > ENTRIES_MAX || swells(all, workbook.length)) {
                            throw SheetException.of("文件展开后大得不正常", "是平常的表格");
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw SheetException.of("文件打不开", "是完好的 .xlsx");
        }
    }

    private static boolean swells(long unpacked, int packed) {
        return unpacked > UNPACKED_MAX || (unpacked > RATIO_FROM && unpacked > (long) packed * RATIO_MAX);
    }

    private Map<String, List<Line>> sheets(byte[] workbook) throws SheetException {
        try (InputStream in = new ByteArrayInputStream(workbook);
                ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, true))) {
            Map<String, List<Line>> sheets = new HashMap<>();
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName().strip(), lines(sheet));
            }
            return sheets;
        } catch (IOException | ExcelReaderException e) {
            throw SheetException.of("文件打不开", "是完好的 .xlsx");
        } catch (SheetException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library says what it does not understand in many ways; none of them is ours to tell.
            throw SheetException.of("文件里有看不懂的内容", "是表格软件存的 .xlsx");
        }
    }

    private List<Line> lines(Sheet sheet) throws IOException, SheetException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (++rows > ROWS_MAX) {
                    throw SheetException.of("超过" + ROWS_MAX + "行", "少于这么多行");
                }
                Line line = line(sheet.getName(), row);
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private Line line(String sheet, Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cells.size() >= COLUMNS_MAX) {
                break;
            }
            cells.add(cell == null ? "" : text(sheet, row.getRowNum(), cell));
        }
        return new Line(row.getRowNum(), cells);
    }

    private String text(String sheet, int row, Cell cell) {
        int column = cell.getColumnIndex() + 1;
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            String what = cell.getType() == CellType.FORMULA ? "写的是公式" : "写的是错误值";
            problems.add(new SheetProblem(sheet, row, column, "", what, "写内容本身"));
            return "";
        }
        String text = switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "是" : "否";
            default -> Cells.asMeant(cell.getText());
        };
        if (text.length() > CELL_CHARS_MAX) {
            problems.add(new SheetProblem(
                    sheet, row, column, "", "有" + text.length() + "个字", "不超过" + CELL_CHARS_MAX + "个字"));
            return "";
        }
        return text.strip();
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        boolean isDate = format != null
                && DATE.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
        if (isDate) {
            LocalDateTime date = cell.asDate();
            return date.toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
