package cn.huiyin.rules.suggest;

import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.text.HanlpTokenizer;
import cn.huiyin.rules.text.Normalizer;
import cn.huiyin.rules.text.WordMiner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds conditions that would have decided corrected texts as people did: words and pairs of words that stand out in them
 * against all other texts by their log-odds, kept when the compiled rule is right often enough over the whole history.
 */
public final class Suggester {
    private static final int WORDS_MAX = 24;
    private static final int PAIRED_MAX = 10;
    private static final int PER_CATEGORY_MAX = 3;
    private static final int EXAMPLES_MAX = 3;
    private static final int RIGHT_LEAST = 2;
    private static final double PRECISION_LEAST = 0.7;

    /** One-sided, at five in a hundred. */
    private static final double STANDS_OUT = 1.65;

    private final List<Past> history;
    private final WordMiner miner;

    private Suggester(List<Past> history, WordMiner miner) {
        this.history = history;
        this.miner = miner;
    }

    /** A condition still to be tried: category and words. */
    private record Candidate(String category, List<String> words) {}

    /** Suggestions for every category that something was corrected to, the best first within each. */
    public static List<Suggestion> suggest(List<Past> history) {
        List<Past> plain = history.stream()
                .map(past -> new Past(Normalizer.normalize(past.text()).text(), past.category(), past.corrected()))
                .toList();
        return new Suggester(plain, HanlpTokenizer.shared()).suggestions();
    }

    private List<Suggestion> suggestions() {
        Set<String> categories = history.stream()
                .filter(Past::corrected)
                .map(Past::category)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Candidate> candidates =
                categories.stream().flatMap(c -> candidates(c).stream()).toList();
        Map<String, List<Suggestion>> found = new LinkedHashMap<>();
        for (Suggestion tried : tried(candidates)) {
            if (tried.right() >= RIGHT_LEAST && tried.caught() > 0 && tried.precision() >= PRECISION_LEAST) {
                found.computeIfAbsent(tried.category(), c -> new ArrayList<>()).add(tried);
            }
        }
        return found.values().stream().flatMap(all -> best(all).stream()).toList();
    }

    private List<Candidate> candidates(String category) {
        List<String> own = texts(category, true);
        Set<String> words = new LinkedHashSet<>(miner.phrases(own, WORDS_MAX));
        words.addAll(miner.keywords(own, WORDS_MAX));
        List<String> telling = words.stream()
                .filter(Suggester::isWord)
                .filter(word -> standsOut(word, category))
                .toList();
        List<Candidate> all = new ArrayList<>();
        telling.forEach(word -> all.add(new Candidate(category, List.of(word))));
        List<String> paired =
                words.stream().filter(Suggester::isWord).limit(PAIRED_MAX).toList();
        for (int i = 0; i < paired.size(); i++) {
            for (int j = i + 1; j < paired.size(); j++) {
                String a = paired.get(i);
                String b = paired.get(j);
                boolean areTwo = !a.contains(b) && !b.contains(a);
                if (areTwo && own.stream().anyMatch(text -> text.contains(a) && text.contains(b))) {
                    all.add(new Candidate(category, List.of(a, b)));
                }
            }
        }
        return all;
    }

    private List<String> texts(String category, boolean corrected) {
        return history.stream()
                .filter(past -> past.category().equals(category) && past.corrected() == corrected)
                .map(Past::text)
                .toList();
    }

    /** Two characters at least, of which the rule language makes nothing of its own. */
    private static boolean isWord(String word) {
        return word.length() >= 2 && word.codePoints().allMatch(Character::isIdeographic);
    }

    /** Whether the word is in texts of the category more often than chance would have it. */
    private boolean standsOut(String word, String category) {
        int in = 0;
        int inAll = 0;
        int out = 0;
        for (Past past : history) {
            boolean has = past.text().contains(word);
            if (past.category().equals(category)) {
                in += has ? 1 : 0;
                inAll++;
            } else {
                out += has ? 1 : 0;
            }
        }
        return LogOdds.score(in, inAll, out, history.size() - inAll) >= STANDS_OUT;
    }

    /** Every candidate as a rule of its own, held against the whole history. */
    private List<Suggestion> tried(List<Candidate> candidates) {
        RuleSet rules = compiled(candidates);
        List<Tally> tallies = candidates.stream().map(Tally::new).toList();
        for (Past past : history) {
            Set<String> holding = new HashSet<>(rules.rulesThatHold(past.text()));
            for (int i = 0; i < tallies.size(); i++) {
                tallies.get(i).count(past, holding.contains(id(i)));
            }
        }
        return tallies.stream().map(Tally::suggestion).toList();
    }

    private static RuleSet compiled(List<Candidate> candidates) {
        StringBuilder text = new StringBuilder("rules:\n");
        for (int i = 0; i < candidates.size(); i++) {
            text.append("  - {id: ")
                    .append(id(i))
                    .append(", category: a/b, when: ")
                    .append(String.join(" & ", candidates.get(i).words()))
                    .append("}\n");
        }
        try {
            return RuleSetReader.read(candidates.isEmpty() ? List.of() : List.of(new SourceFile("", text.toString())));
        } catch (RuleSyntaxException e) {
            throw new IllegalStateException("words of ideographs alone always make rules", e);
        }
    }

    private static String id(int index) {
        return "c" + index;
    }

    /** The best of a category: each catches something that those before it do not. */
    private static List<Suggestion> best(List<Suggestion> all) {
        List<Suggestion> chosen = new ArrayList<>();
        Set<String> caught = new HashSet<>();
        List<Suggestion> ordered = all.stream()
                .sorted(Comparator.comparingDouble((Suggestion s) -> -s.caught() * s.precision())
                        .thenComparing(Suggestion::recall, Comparator.reverseOrder())
                        .thenComparingInt(s -> s.words().size())
                        .thenComparing(Suggestion::when))
                .toList();
        for (Suggestion one : ordered) {
            if (chosen.size() < PER_CATEGORY_MAX && caught.addAll(one.examples())) {
                chosen.add(new Suggestion(
                        one.category(),
                        one.words(),
                        one.right(),
                        one.wrong(),
                        one.missed(),
                        one.caught(),
                        one.corrected(),
                        one.examples().stream().limit(EXAMPLES_MAX).toList()));
            }
        }
        return chosen;
    }

    /** What a candidate comes to. */
    private static final class Tally {
        private final Candidate candidate;
        private final List<String> examples = new ArrayList<>();
        private int right;
        private int wrong;
        private int missed;
        private int corrected;

        Tally(Candidate candidate) {
            this.candidate = candidate;
        }

        void count(Past past, boolean holds) {
            boolean isOurs = past.category().equals(candidate.category());
            right += isOurs && holds ? 1 : 0;
            missed += isOurs && !holds ? 1 : 0;
            wrong += !isOurs && holds ? 1 : 0;
            if (isOurs && past.corrected()) {
                corrected++;
                if (holds) {
                    examples.add(past.text());
                }
            }
        }

        Suggestion suggestion() {
            return new Suggestion(
                    candidate.category(),
                    candidate.words(),
                    right,
                    wrong,
                    missed,
                    examples.size(),
                    corrected,
                    examples);
        }
    }
}
