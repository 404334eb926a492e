package cn.huiyin.rules.eval;

import cn.huiyin.rules.Place;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.eval.Table.Row;
import cn.huiyin.rules.place.Designation;
import cn.huiyin.rules.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares building, unit and room with those that a table names, {@code building=8幢 unit=2单元}, both normalised. */
final class PlaceEvaluation {
    private static final List<String> PARTS = List.of("building", "unit", "room");

    private PlaceEvaluation() {}

    static EvalReport of(SourceFile table, RuleSet rules) {
        List<Row> rows = rows(table);
        List<String> lines = new ArrayList<>();
        int exact = 0;
        for (Row row : rows) {
            Map<String, String> truth = parts(row.label());
            Map<String, String> guess =
                    parts(rules.read(row.text(), Places.NONE).place());
            if (truth.equals(guess)) {
                exact++;
            } else {
                lines.add(table.name() + ":" + row.line() + ": " + truth + " taken for " + guess + ": " + row.text());
            }
        }
        String share = Evaluation.decimal(Confusions.share(exact, rows.size()));
        lines.add("exact " + exact + " of " + rows.size());
        return new EvalReport(lines, "{\"task\":\"place\",\"n\":" + rows.size() + ",\"exact\":" + share + "}");
    }

    private static List<Row> rows(SourceFile table) {
        boolean hasParts = table.text().lines().findFirst().orElse("").contains("parts");
        return Table.rows(table, hasParts ? "parts" : "place");
    }

    private static Map<String, String> parts(String label) {
        Map<String, String> parts = new HashMap<>();
        for (String part : label.split(" ", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && PARTS.contains(part.substring(0, equals))) {
                parts.put(part.substring(0, equals), Designation.normal(part.substring(equals + 1)));
            }
        }
        return parts;
    }

    private static Map<String, String> parts(Place place) {
        Map<String, String> parts = new HashMap<>();
        put(parts, "building", place.building());
        put(parts, "unit", place.unit());
        put(parts, "room", place.room());
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
