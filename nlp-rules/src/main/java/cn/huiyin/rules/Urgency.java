package cn.huiyin.rules;

import java.util.Locale;

/** How soon somebody must see to it, the least first. */
public enum Urgency {
    /** Within the usual clocks. */
    NORMAL,
    /** Today: somebody may get hurt or much may be damaged. */
    URGENT,
    /** Now: a life or an explosion. */
    CRITICAL;

    /** As written in rules, in the HTTP API and in tables: {@code urgent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The more pressing of the two. */
    public Urgency atLeast(Urgency other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
