package cn.huiyin.rules.eval;

import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.eval.Table.Row;
import cn.huiyin.rules.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads every text of a labelled table and compares. */
public final class Evaluation {
    private static final String NONE = "(none)";
    private static final int CONFUSIONS_SHOWN = 25;

    private Evaluation() {}

    /**
     * Scores the rules. A category label of another house counts by what it means here ({@link CategoryLabels}).
     *
     * @param table tab-separated, with a column {@code text} and one named like the task ({@code parts} or {@code place} for
     *     places)
     * @throws IllegalArgumentException when a column is missing
     */
    public static EvalReport of(EvalTask task, SourceFile table, RuleSet rules) {
        return switch (task) {
            case CATEGORY -> labels(task, table, rules);
            case INTENT -> labels(task, table, rules);
            case PLACE -> PlaceEvaluation.of(table, rules);
        };
    }

    private static EvalReport labels(EvalTask task, SourceFile table, RuleSet rules) {
        Confusions confusions = new Confusions();
        List<String> misses = new ArrayList<>();
        List<Row> rows = Table.rows(table, task.word());
        CategoryLabels names = CategoryLabels.of(rows.stream().map(Row::label).toList(), rules.categories());
        for (Row row : rows) {
            Reading reading = rules.read(row.text(), Places.NONE);
            String truth = task == EvalTask.INTENT ? folded(row.label()) : row.label();
            String guess =
                    task == EvalTask.INTENT ? folded(reading.intent().word()) : named(reading.category(), truth, names);
            confusions.add(truth, guess);
            if (!truth.equals(guess)) {
                misses.add(table.name() + ":" + row.line() + ": " + truth + " taken for " + guess + " by "
                        + reading.rule() + ": " + row.text());
            }
        }
        List<String> lines = new ArrayList<>(misses);
        lines.addAll(figures(confusions));
        return new EvalReport(lines, json(task, confusions));
    }

    /** Thanks and praise are answered like chatter, suggestions like reports. */
    private static String folded(String intent) {
        if (intent.equals(Intent.THANKS.word()) || intent.equals(Intent.PRAISE.word())) {
            return Intent.CHATTER.word();
        }
        return intent.equals(Intent.SUGGESTION.word()) ? Intent.REPORT.word() : intent;
    }

    private static String named(@Nullable String category, String truth, CategoryLabels names) {
        return category == null ? NONE : names.named(category, truth);
    }

    private static List<String> figures(Confusions confusions) {
        List<String> lines = new ArrayList<>();
        confusions
                .labels()
                .forEach((label, score) -> lines.add(String.format(
                        Locale.ROOT,
                        "%-12s n=%-5d precision=%.3f recall=%.3f f1=%.3f",
                        label,
                        score.n(),
                        score.precision(),
                        score.recall(),
                        score.f1())));
        confusions.counts().entrySet().stream()
                .filter(cell -> !cell.getKey().truth().equals(cell.getKey().guess()))
                .sorted(Map.Entry.<Confusions.Pair, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CONFUSIONS_SHOWN)
                .forEach(cell -> lines.add(cell.getValue() + " x "
                        + cell.getKey().truth() + " taken for " + cell.getKey().guess()));
        return lines;
    }

    private static String json(EvalTask task, Confusions confusions) {
        String labels = confusions.labels().entrySet().stream()
                .map(label -> json(label.getKey(), label.getValue()))
                .collect(Collectors.joining(","));
        String chatter = task == EvalTask.INTENT
                ? ",\"chatterTakenForReport\":" + decimal(chatterTakenForReport(confusions))
                : "";
        return "{\"task\":\"" + task.word() + "\",\"n\":" + confusions.n() + ",\"accuracy\":"
                + decimal(confusions.accuracy()) + ",\"macroF1\":" + decimal(confusions.macroF1()) + chatter
                + ",\"labels\":{" + labels + "}}";
    }

    private static double chatterTakenForReport(Confusions confusions) {
        String chatter = Intent.CHATTER.word();
        int n = confusions.labels().containsKey(chatter)
                ? confusions.labels().get(chatter).n()
                : 0;
        return Confusions.share(confusions.count(chatter, Intent.REPORT.word()), n);
    }

    private static String json(String label, Confusions.LabelScore score) {
        return "\"" + label.replace("\\", "\\\\").replace("\"", "\\\"") + "\":{\"n\":" + score.n() + ",\"precision\":"
                + decimal(score.precision()) + ",\"recall\":" + decimal(score.recall()) + ",\"f1\":"
                + decimal(score.f1()) + "}";
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
