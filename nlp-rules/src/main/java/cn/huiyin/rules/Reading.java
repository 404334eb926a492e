package cn.huiyin.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules made of one message, and why.
 *
 * @param category {@code 大类/小类}, or null when no rule for a category held
 * @param confidence 0..1; below {@value #UNSURE} somebody should look
 * @param rule the id of the rule that decided the category, else the one that decided the intent
 * @param evidence the words that made the rule hold, in the order of the text
 * @param others a second matter in the same message, with a category of its own; their {@code others} are empty
 */
public record Reading(
        Intent intent,
        @Nullable String category,
        Urgency urgency,
        double confidence,
        Place place,
        @Nullable String rule,
        List<Evidence> evidence,
        Set<Modifier> modifiers,
        @Nullable RunnerUp runnerUp,
        List<Reading> others) {
    /** A confidence below this one is a guess. */
    public static final double UNSURE = 0.5;

    public Reading {
        evidence = List.copyOf(evidence);
        modifiers = Set.copyOf(modifiers);
        others = List.copyOf(others);
    }

    /** People talking to each other, as most messages are: no rule has anything to say. */
    static Reading chatter(double confidence, Place place) {
        return new Reading(
                Intent.CHATTER, null, Urgency.NORMAL, confidence, place, null, List.of(), Set.of(), null, List.of());
    }
}
