package cn.huiyin.rules;

import java.util.List;

/** Placeholder until the engine is merged from branch rules: take theirs on a conflict. */
public final class Places {
    /** None. */
    public static final Places NONE = new Places();

    private Places() {}
    /** Estate. */
    public record Estate(String name, List<String> aliases) {}
    /** Of. */
    public static Places of(List<Estate> estates) {
        return estates.isEmpty() ? NONE : new Places();
    }
}
