package cn.huiyin.rules.suggest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A condition under which texts are about a category, and how good it is.
 *
 * @param words that must all occur: one or two
 * @param right texts of the category for which it holds
 * @param wrong other texts for which it holds
 * @param missed texts of the category for which it does not hold
 * @param caught corrected texts for which it holds
 * @param corrected all corrected texts of the category
 * @param examples of the corrected texts for which it holds
 */
public record Suggestion(
        String category,
        List<String> words,
        int right,
        int wrong,
        int missed,
        int caught,
        int corrected,
        List<String> examples) {
    private static final int ID_CHARS = 12;

    public Suggestion {
        words = List.copyOf(words);
        examples = List.copyOf(examples);
    }

    /** The same for the same condition and category, whatever else is known by then. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((category + "\n" + when()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The condition in the rule language. */
    public String when() {
        return String.join(" & ", words);
    }

    /** Of the texts for which it holds, how many are of the category: 0..1. */
    public double precision() {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    /** Of the texts of the category, for how many it holds: 0..1. */
    public double recall() {
        return right + missed == 0 ? 0 : (double) right / (right + missed);
    }

    /** The rule as it stands in a file, two characters in; its example is made of its words, not of anybody's. */
    public String snippet(double weight) {
        String example = String.join("", words);
        return String.format(
                Locale.ROOT,
                "  - category: %s%n    weight: %s%n    when: %s%n    examples: [%s]%n".replace("%n", "\n"),
                category,
                weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight),
                when(),
                example);
    }
}
