package cn.huiyin.rules;

import java.util.Set;
import java.util.TreeSet;

/** Lets tests of other packages see which rules hold for a text, whether they decide or not. */
public final class RulesThatHold {
    private RulesThatHold() {}

    /** The ids of the rules that hold. */
    public static Set<String> idsOf(RuleSet rules, String text) {
        Set<String> ids = new TreeSet<>();
        rules.judge(text).held().forEach(held -> ids.add(held.rule().id()));
        return ids;
    }
}
