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
        int priority = voices.stream().mapToInt(Voice::priority).max().orElse(0);
        Map<Intent, Double> strengths = new EnumMap<>(Intent.class);
        for (Voice voice : voices) {
            if (voice.priority() == priority) {
                strengths.merge(voice.intent(), voice.strength(), IntentVerdict::agree);
            }
        }
        return best(strengths, voices);
    }

    /** Voices come strongest first. */
    private static double agree(double strongest, double further) {
        return strongest + AGREEMENT * further;
    }

    private static List<Voice> voices(List<Held> intentRules, List<Claim> claims) {
        List<Voice> voices = new ArrayList<>();
        for (Held held : intentRules) {
            if (held.rule().outcome() instanceof Rule.OfIntent outcome) {
                double strength = held.rule().weight() * (held.byEar() ? BY_EAR : 1);
                voices.add(new Voice(outcome.intent(), strength, held.rule().priority(), held));
            }
        }
        claims.stream()
                .mapToDouble(Claim::supportOfReport)
                .max()
                .ifPresent(support -> voices.add(new Voice(Intent.REPORT, support, 0, null)));
        voices.sort(Comparator.comparingDouble(Voice::strength).reversed());
        return voices;
    }

    private static IntentVerdict best(Map<Intent, Double> strengths, List<Voice> voices) {
        Intent best = Intent.CHATTER;
        for (Intent intent : strengths.keySet()) {
            if (strengths.get(intent) > strengths.getOrDefault(best, 0.0)) {
                best = intent;
            }
        }
        if (strengths.getOrDefault(best, 0.0) < STRENGTH_MIN) {
            best = Intent.CHATTER;
        }
        Intent chosen = best;
        double against = strengths.entrySet().stream()
                .filter(entry -> entry.getKey() != chosen)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        Held deciding = voices.stream()
                .filter(voice -> voice.intent() == chosen && voice.held() != null)
                .map(Voice::held)
                .findFirst()
                .orElse(null);
        return new IntentVerdict(chosen, strengths.getOrDefault(chosen, 0.0), against, deciding);
    }

    /** 0..1: how far it is ahead of the next one. */
    double margin() {
        double total = Math.max(strength, STRENGTH_MIN);
        return Math.max(0, Math.min(1, (total - against) / total));
    }
}
