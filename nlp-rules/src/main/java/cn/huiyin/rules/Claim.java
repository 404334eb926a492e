package cn.huiyin.rules;

import java.util.Comparator;
import java.util.Set;

/**
 * A category rule that holds, weighed.
 *
 * @param modifiers those that concern it
 * @param strength 0..1: how much of it is left after modifiers it does not expect and words that only sound right
 */
record Claim(Held held, Rule.OfCategory outcome, Set<Modifier> modifiers, double strength) {
    /** Which claim decides, the first one does: priority, score, the earlier words, the id. No two are equal. */
    static final Comparator<Claim> ORDER = Comparator.comparingInt(
                    (Claim claim) -> -claim.held().rule().priority())
            .thenComparing(Claim::score, Comparator.reverseOrder())
            .thenComparingInt(claim -> claim.held().firstOffset())
            .thenComparing(claim -> claim.held().rule().id());

    private static final double BY_EAR = 0.7;
    private static final double PER_FURTHER_WORD = 0.02;
    private static final int FURTHER_WORDS_MAX = 5;

    static Claim of(Held held, Rule.OfCategory outcome, Set<Modifier> modifiers) {
        double strength = held.byEar() ? BY_EAR : 1;
        for (Modifier modifier : modifiers) {
            if (!outcome.under().contains(modifier)) {
                strength *= modifier.factor();
            }
        }
        return new Claim(held, outcome, modifiers, strength);
    }

    String category() {
        return outcome.category();
    }

    String ruleId() {
        return held.rule().id();
    }

    /** The rule's weight, and a little for each further word that it found, as far as they stand. */
    double score() {
        int further = Math.min(Math.max(held.evidence().size() - 1, 0), FURTHER_WORDS_MAX);
        return (held.rule().weight() + PER_FURTHER_WORD * further) * strength;
    }

    /** Whether it speaks for a report whatever else is said. */
    double supportOfReport() {
        return outcome.intents().isEmpty() ? Math.min(1, held.rule().weight()) * strength : 0;
    }

    /** Whether the rule may name the category of a message that wants this. */
    boolean holdsFor(Intent intent) {
        return outcome.intents().isEmpty()
                ? intent.namesMatters()
                : outcome.intents().contains(intent);
    }
}
