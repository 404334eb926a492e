package cn.huiyin.rules;

import java.util.Set;

/**
 * A category rule that holds, weighed.
 *
 * @param start where its first word stands; kept here since thousands may be compared by it
 * @param modifiers those that concern it
 * @param strength 0..1: how much of it is left after modifiers it does not expect and words that only sound right
 * @param score the rule's weight, and a little for each further word that it found, as far as they stand
 */
record Claim(Held held, Rule.OfCategory outcome, int start, Set<Modifier> modifiers, double strength, double score) {
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
        int further = Math.min(Math.max(held.evidence().size() - 1, 0), FURTHER_WORDS_MAX);
        double score = (held.rule().weight() + PER_FURTHER_WORD * further) * strength;
        return new Claim(held, outcome, held.firstOffset(), modifiers, strength, score);
    }

    /** Which claim decides, the first one does: priority, score, the earlier words, the id. No two are equal. */
    static int inOrder(Claim a, Claim b) {
        int order = Integer.compare(b.priority(), a.priority());
        order = order != 0 ? order : Double.compare(b.score, a.score);
        order = order != 0 ? order : Integer.compare(a.start, b.start);
        return order != 0 ? order : a.ruleId().compareTo(b.ruleId());
    }

    int priority() {
        return held.rule().priority();
    }

    String category() {
        return outcome.category();
    }

    String ruleId() {
        return held.rule().id();
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
