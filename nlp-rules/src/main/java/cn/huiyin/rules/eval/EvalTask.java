package cn.huiyin.rules.eval;

import java.util.Locale;

/** What is scored. */
public enum EvalTask {
    /** The category of each text; a text that gets none counts as wrong. */
    CATEGORY,
    /** The intent of each text; thanks and praise count as chatter, a suggestion as a report. */
    INTENT,
    /** Building, unit and room of each text, all three. */
    PLACE;

    /** As in the tables and on the command line: {@code category}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
