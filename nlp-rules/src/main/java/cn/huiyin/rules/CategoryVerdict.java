package cn.huiyin.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which category a message has.
 *
 * @param deciding the rule that says most for it
 * @param agreeing all rules of the category that hold, the deciding one first
 * @param total what they say together
 * @param next the first rule of the next category
 * @param nextTotal what the rules of the next category say together
 */
record CategoryVerdict(
        Claim deciding,
        List<Claim> agreeing,
        double total,
        @Nullable Claim next,
        double nextTotal) {

    private record Contender(List<Claim> claims, double total) {
        static Contender of(List<Claim> claims) {
            double further = 0;
            for (int i = 1; i < claims.size(); i++) {
                further += claims.get(i).score();
            }
            return new Contender(claims, claims.get(0).score() + IntentVerdict.AGREEMENT * further);
        }

        Claim first() {
            return claims.get(0);
        }

        static int inOrder(Contender a, Contender b) {
            int order = Integer.compare(b.first().priority(), a.first().priority());
            order = order != 0 ? order : Double.compare(b.total, a.total);
            return order != 0 ? order : Claim.inOrder(a.first(), b.first());
        }
    }

    /** The category that most speaks for; null when there is no claim. */
    static @Nullable CategoryVerdict of(List<Claim> claims) {
        if (claims.isEmpty()) {
            return null;
        }
        List<Contender> contenders = contenders(claims);
        Contender first = contenders.get(0);
        Contender next = contenders.size() > 1 ? contenders.get(1) : null;
        return new CategoryVerdict(
                first.first(),
                first.claims(),
                first.total(),
                next == null ? null : next.first(),
                next == null ? 0 : next.total());
    }

    /** The categories claimed, the one that most speaks for first. */
    private static List<Contender> contenders(List<Claim> claims) {
        if (claims.size() == 1) {
            return List.of(Contender.of(claims));
        }
        Map<String, List<Claim>> byCategory = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byCategory
                    .computeIfAbsent(claim.category(), category -> new ArrayList<>())
                    .add(claim);
        }
        List<Contender> contenders = new ArrayList<>(byCategory.size());
        for (List<Claim> agreeing : byCategory.values()) {
            agreeing.sort(Claim::inOrder);
            contenders.add(Contender.of(agreeing));
        }
        contenders.sort(Contender::inOrder);
        return contenders;
    }

    /** 0..1: how far it is ahead of the next one. */
    double margin() {
        boolean outranked = next != null && next.priority() < deciding.priority();
        return next == null || outranked ? 1 : Math.max(0, Math.min(1, (total - nextTotal) / Math.max(total, 0.01)));
    }

    /** The most pressing of the rules that agree unlowered; of the deciding one in any case. */
    Urgency urgency() {
        Urgency urgency = deciding.outcome().urgency();
        for (Claim claim : agreeing) {
            urgency = claim.strength() >= 0.5 ? urgency.atLeast(claim.outcome().urgency()) : urgency;
        }
        return urgency;
    }

    @Nullable
    RunnerUp runnerUp() {
        return next == null ? null : new RunnerUp(next.ruleId(), next.category(), why(Objects.requireNonNull(next)));
    }

    private String why(Claim second) {
        int own = deciding.priority();
        int other = second.priority();
        if (own != other) {
            return "priority " + other + " < " + own;
        }
        if (nextTotal < total) {
            String lowered = second.strength() < 1 ? ", lowered to " + two(second.strength()) : "";
            return "score " + two(nextTotal) + " < " + two(total) + lowered;
        }
        return "same score, its words come later or its id does";
    }

    private static String two(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
