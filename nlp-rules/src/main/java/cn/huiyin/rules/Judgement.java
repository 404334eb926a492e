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
 * @param eligible those that may name a category for the intent
 * @param category null when no rule names one for the intent
 */
record Judgement(
        List<Held> held,
        List<Claim> claims,
        List<Claim> eligible,
        Sentences clauses,
        IntentVerdict intent,
        @Nullable CategoryVerdict category) {

    static Judgement of(List<Held> held, Sentences clauses) {
        List<Held> categories = new ArrayList<>(held.size());
        List<Held> intents = new ArrayList<>();
        List<Held> modifiers = new ArrayList<>();
        for (Held rule : held) {
            Rule.Outcome outcome = rule.rule().outcome();
            if (outcome instanceof Rule.OfCategory) {
                categories.add(rule);
            } else if (outcome instanceof Rule.OfIntent) {
                intents.add(rule);
            } else if (outcome instanceof Rule.OfModifier) {
                modifiers.add(rule);
            }
        }
        List<Claim> claims = claims(categories, new ModifierScope(modifiers, categories, clauses));
        IntentVerdict intent = IntentVerdict.of(intents, claims);
        List<Claim> eligible = eligible(claims, intent.intent());
        return new Judgement(held, claims, eligible, clauses, intent, CategoryVerdict.of(eligible));
    }

    private static List<Claim> claims(List<Held> categories, ModifierScope scope) {
        List<Claim> claims = new ArrayList<>(categories.size());
        for (Held rule : categories) {
            if (rule.rule().outcome() instanceof Rule.OfCategory outcome) {
                claims.add(Claim.of(rule, outcome, scope.of(rule)));
            }
        }
        return claims;
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
