package cn.huiyin.rules.eval;

import java.util.List;

/**
 * How well rules did on a table.
 *
 * @param lines figures per label, the commonest confusions and the lines that were read wrong, to be read by a person
 * @param json the figures as one JSON object
 */
public record EvalReport(List<String> lines, String json) {
    public EvalReport {
        lines = List.copyOf(lines);
    }
}
