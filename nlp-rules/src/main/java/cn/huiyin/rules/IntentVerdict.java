package cn.huiyin.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which intent a message has.
 *
 * @param strength what speaks for it
 * @param against what speaks for the next one
 * @param deciding the intent rule that says most for it; null when a category rule alone makes it a report, and for chatter
 *     by default
 */
record IntentVerdict(
        Intent intent,
        double strength,
        double against,
        @Nullable Held deciding) {
    private static final Comparator<Voice> STRONGEST_FIRST =
            Comparator.comparingDouble(Voice::strength).reversed();

    /** What the second and further rules add that say the same. */
    static final double AGREEMENT = 0.3;

    /** With less than this for anything, people are talking to each other. */
    private static final double STRENGTH_MIN = 0.5;

    private static final double BY_EAR = 0.7;

    /** One thing that speaks for an intent; without a rule it is the best category claim. */
    private record Voice(
            Intent intent,
            double strength,
            int priority,
            @Nullable Held held) {}

    /** The intent that most speaks for, among the rules of the highest priority; of equals the first in order of the enum. */
    static IntentVerdict of(List<Held> intentRules, List<Claim> claims) {
        List<Voice> voices = voices(intentRules, claims);
        return best(strengths(voices, highestPriority(voices)), voices);
    }

    private static int highestPriority(List<Voice> voices) {
        int highest = voices.isEmpty() ? 0 : voices.get(0).priority();
        for (Voice voice : voices) {
            highest = Math.max(highest, voice.priority());
        }
        return highest;
    }

    /** What speaks for each intent; of the voices, which come strongest first, the first counts whole. */
    private static Map<Intent, Double> strengths(List<Voice> voices, int priority) {
        Map<Intent, Double> strengths = new EnumMap<>(Intent.class);
        for (Voice voice : voices) {
            if (voice.priority() == priority) {
                Double stronger = strengths.get(voice.intent());
                double own = voice.strength();
                strengths.put(voice.intent(), stronger == null ? own : stronger + AGREEMENT * own);
            }
        }
        return strengths;
    }

    private static List<Voice> voices(List<Held> intentRules, List<Claim> claims) {
        List<Voice> voices = new ArrayList<>();
        for (Held held : intentRules) {
            if (held.rule().outcome() instanceof Rule.OfIntent outcome) {
                double strength = held.rule().weight() * (held.byEar() ? BY_EAR : 1);
                voices.add(new Voice(outcome.intent(), strength, held.rule().priority(), held));
            }
        }
        if (!claims.isEmpty()) {
            voices.add(new Voice(Intent.REPORT, supportOfReport(claims), 0, null));
        }
        voices.sort(STRONGEST_FIRST);
        return voices;
    }

    private static double supportOfReport(List<Claim> claims) {
        double support = 0;
        for (Claim claim : claims) {
            double cost = costOfMissing(claim.outcome().urgency());
            support = Math.max(support, cost * claim.supportOfReport());
        }
        return support;
    }

    /** What may be urgent speaks louder, since taking it for talk would cost more. */
    private static double costOfMissing(Urgency urgency) {
        return switch (urgency) {
            case CRITICAL -> 2;
            case URGENT -> 1.5;
            case NORMAL -> 1;
        };
    }

    private static IntentVerdict best(Map<Intent, Double> strengths, List<Voice> voices) {
        Intent best = Intent.CHATTER;
        for (Intent intent : strengths.keySet()) {
            best = strength(intent, strengths) > strength(best, strengths) ? intent : best;
        }
        best = strength(best, strengths) < STRENGTH_MIN ? Intent.CHATTER : best;
        double against = 0;
        for (Intent intent : strengths.keySet()) {
            against = intent == best ? against : Math.max(against, strength(intent, strengths));
        }
        return new IntentVerdict(best, strength(best, strengths), against, deciding(best, voices));
    }

    private static double strength(Intent intent, Map<Intent, Double> strengths) {
        return strengths.getOrDefault(intent, 0.0);
    }

    private static @Nullable Held deciding(Intent chosen, List<Voice> voices) {
        for (Voice voice : voices) {
            if (voice.intent() == chosen && voice.held() != null) {
                return voice.held();
            }
        }
        return null;
    }

    /** 0..1: how far it is ahead of the next one. */
    double margin() {
        double total = Math.max(strength, STRENGTH_MIN);
        return Math.max(0, Math.min(1, (total - against) / total));
    }
}
