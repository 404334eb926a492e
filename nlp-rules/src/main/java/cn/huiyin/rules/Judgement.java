package cn.huiyin.rules;

import cn.huiyin.rules.match.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules say of one text: what holds, how it is weighed, and what that comes to.
 *
 * @param held every rule that holds
 * @param claims the category rules among them, weighed
 * @param category null when no rule names one for the intent
 */
record Judgement(
        List<Held> held,
        List<Claim> claims,
        ModifierScope scope,
        Sentences clauses,
        IntentVerdict intent,
        @Nullable CategoryVerdict category) {

    static Judgement of(List<Held> held, Sentences clauses) {
        List<Held> categories = ofKind(held, Rule.OfCategory.class);
        ModifierScope scope = new ModifierScope(ofKind(held, Rule.OfModifier.class), categories, clauses);
        List<Claim> claims = new ArrayList<>();
        for (Held rule : categories) {
            if (rule.rule().outcome() instanceof Rule.OfCategory outcome) {
                claims.add(Claim.of(rule, outcome, scope.of(rule)));
            }
        }
        IntentVerdict intent = IntentVerdict.of(ofKind(held, Rule.OfIntent.class), claims);
        CategoryVerdict category = CategoryVerdict.of(eligible(claims, intent.intent()));
        return new Judgement(held, claims, scope, clauses, intent, category);
    }

    private static List<Held> ofKind(List<Held> held, Class<? extends Rule.Outcome> kind) {
        List<Held> some = new ArrayList<>();
        for (Held rule : held) {
            if (kind.isInstance(rule.rule().outcome())) {
                some.add(rule);
            }
        }
        return some;
    }

    private static List<Claim> eligible(List<Claim> claims, Intent intent) {
        List<Claim> eligible = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.holdsFor(intent)) {
                eligible.add(claim);
            }
        }
        return eligible;
    }

    /** The claims that may name a category for the intent. */
    List<Claim> eligible() {
        return eligible(claims, intent.intent());
    }

    /** The most pressing level that an urgency rule asks for. */
    Urgency raisedUrgency() {
        Urgency raised = Urgency.NORMAL;
        for (Held rule : held) {
            if (rule.rule().outcome() instanceof Rule.OfUrgency outcome) {
                raised = raised.atLeast(outcome.level());
            }
        }
        return raised;
    }

    /** Every modifier that holds, whatever it concerns. */
    List<Modifier> modifiers() {
        List<Modifier> modifiers = new ArrayList<>();
        for (Held rule : held) {
            if (rule.rule().outcome() instanceof Rule.OfModifier outcome) {
                modifiers.add(outcome.modifier());
            }
        }
        return modifiers;
    }
}
