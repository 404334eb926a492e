package cn.huiyin.bot.web;

import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Entry;
import cn.huiyin.bot.assets.Entry.Column;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Fields;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A whole register as it is sent, in JSON or as a table; every mistake in every row is told at once. */
final class VehiclesBody {
    private static final int CELL_CHARS_MAX = 100;
    private static final int MISTAKES_MAX = 500;

    private final List<Row> rows;

    /** What stands in one row, and what it is called. */
    private record Row(int no, Map<Column, String> cells) {}

    private VehiclesBody(List<Row> rows) {
        this.rows = rows;
        if (rows.size() > AssetBook.ASSETS_MAX) {
            throw new BadFieldException("vehicles", rows.size() + " rows", AssetBook.ASSETS_MAX + " at most");
        }
    }

    /** {@code {"vehicles":[{"plate":…,"bay":…,"lift":…,"name":…,"phone":…}]}}; the first is row 1. */
    static VehiclesBody json(byte[] body) {
        Fields fields = Fields.parse(body);
        if (!fields.has("vehicles")) {
            throw new BadFieldException("vehicles", "missing", "a list");
        }
        List<Row> rows = new ArrayList<>();
        for (Fields vehicle : fields.objects("vehicles", AssetBook.ASSETS_MAX)) {
            Map<Column, String> row = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                row.put(column, vehicle.textOr(column.word(), CELL_CHARS_MAX, ""));
            }
            rows.add(new Row(rows.size() + 1, row));
        }
        return new VehiclesBody(rows);
    }

    /** A table with names of columns above it, in Chinese or English; rows are numbered as spreadsheets do, blank ones too. */
    static VehiclesBody csv(byte[] body) {
        List<List<String>> table = CsvTable.rows(decoded(body));
        int names = 0;
        while (names < table.size() && table.get(names).isEmpty()) {
            names++;
        }
        if (names == table.size()) {
            throw new BadFieldException("", "an empty table", "a line of column names: " + titles());
        }
        List<Column> columns =
                table.get(names).stream().map(VehiclesBody::column).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = names + 1; i < table.size(); i++) {
            if (!table.get(i).isEmpty()) {
                rows.add(new Row(i + 1, cells(columns, table.get(i))));
            }
        }
        return new VehiclesBody(rows);
    }

    private static Map<Column, String> cells(List<Column> columns, List<String> written) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(written.size(), columns.size()); i++) {
            cells.put(columns.get(i), written.get(i));
        }
        return cells;
    }

    /** UTF-8; what is none is what spreadsheets in China write otherwise. */
    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(body, Charset.forName("GB18030"));
        }
    }

    private static Column column(String name) {
        return Arrays.stream(Column.values())
                .filter(c -> c.title().equals(name) || c.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadFieldException("", "column " + name, "only " + titles()));
    }

    private static String titles() {
        return String.join(
                ", ", Arrays.stream(Column.values()).map(Column::title).toList());
    }

    /**
     * All of them.
     *
     * @throws ProblemException with every mistake; then nothing is to be taken
     */
    List<Entry> entries() {
        List<Problem.RowError> errors = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Map<Mark, Integer> seen = new HashMap<>();
        for (Row one : rows) {
            int row = one.no();
            Entry.Line line = line(one.cells());
            List<Entry.Mistake> mistakes = line.mistakes();
            mistakes.forEach(m -> errors.add(error(row, m.column(), m.found(), m.expected())));
            if (mistakes.isEmpty()) {
                Entry entry = line.entry();
                Integer before = seen.putIfAbsent(entry.mark(), row);
                if (before != null) {
                    Column column = column(entry.mark());
                    errors.add(error(
                            row, column, one.cells().getOrDefault(column, ""), "each once; it is in row " + before));
                }
                entries.add(entry);
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(new Problem(
                    Problem.Kind.UNPROCESSABLE,
                    "vehicles: " + errors.size() + " mistakes (expected: none; nothing was taken)",
                    "vehicles",
                    null,
                    errors.subList(0, Math.min(errors.size(), MISTAKES_MAX))));
        }
        return entries;
    }

    private static Entry.Line line(Map<Column, String> row) {
        return new Entry.Line(
                row.getOrDefault(Column.PLATE, ""),
                row.getOrDefault(Column.BAY, ""),
                row.getOrDefault(Column.LIFT, ""),
                row.getOrDefault(Column.NAME, ""),
                row.getOrDefault(Column.PHONE, ""));
    }

    private static Column column(Mark mark) {
        return switch (mark.kind()) {
            case VEHICLE -> Column.PLATE;
            case BAY -> Column.BAY;
            default -> Column.LIFT;
        };
    }

    private static Problem.RowError error(int row, Column column, String found, String expected) {
        String cell = found.length() > CELL_CHARS_MAX ? found.substring(0, CELL_CHARS_MAX) : found;
        return new Problem.RowError(row, column.title(), cell, expected);
    }
}
