package cn.huiyin.rules;

import cn.huiyin.rules.place.PlaceFinder;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.text.NormalText;
import cn.huiyin.rules.text.Normalizer;
import cn.huiyin.rules.text.Tokenizer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compiled rules: {@link #read} says what a message is about. Immutable, any thread. */
public final class RuleSet {
    private static final double CHATTER_CONFIDENCE = 0.95;

    private final List<Rule> rules;
    private final RuleMatcher matcher;
    private final WordLists.Compiled lists;
    private final Set<String> categories;

    private RuleSet(List<Rule> rules, RuleMatcher matcher, WordLists.Compiled lists) {
        this.rules = List.copyOf(rules);
        this.matcher = matcher;
        this.lists = lists;
        this.categories = categoriesOf(this.rules);
    }

    static RuleSet compile(List<Rule> rules, Vocabulary vocabulary, WordLists.Compiled lists, Tokenizer tokenizer) {
        return new RuleSet(rules, RuleMatcher.of(rules, vocabulary, tokenizer), lists);
    }

    /** The same rules, each of them tried for every text. */
    RuleSet unfiltered() {
        return new RuleSet(rules, matcher.unfiltered(), lists);
    }

    /** What the message is about. Of texts longer than {@value Normalizer#CHARS_MAX} characters, only those are read. */
    public Reading read(String text, Places places) {
        NormalText normal = Normalizer.normalize(text);
        PlaceFinder.Found place = PlaceFinder.find(normal, places.estates());
        Judgement judgement = matcher.judgeUnlessChatter(normal, place);
        return judgement == null
                ? Reading.chatter(CHATTER_CONFIDENCE, place.place())
                : new ReadingWriter(normal, places, place.place(), judgement, part -> judged(part, places)).reading();
    }

    private @Nullable Judgement judged(String text, Places places) {
        return judged(Normalizer.normalize(text), places);
    }

    /** Every rule that holds, weighed; null when none makes more of the text than chatter. */
    @Nullable
    Judgement judged(NormalText text, Places places) {
        return matcher.judgeUnlessChatter(text, PlaceFinder.find(text, places.estates()));
    }

    /** Every rule that holds for the text, weighed. */
    Judgement judge(String text) {
        NormalText normal = Normalizer.normalize(text);
        return matcher.judge(normal, PlaceFinder.find(normal, Places.NONE.estates()));
    }

    /** The ids of all rules that hold for the text, whichever decides. */
    public List<String> rulesThatHold(String text) {
        return judge(text).held().stream().map(held -> held.rule().id()).toList();
    }

    /**
     * Tries every rule with its own examples.
     *
     * @return those a rule does not hold for and counter-examples it does, in reading order: not to be published
     */
    public List<Problem> failures() {
        return new RuleCheck(this, rules, lists).failures();
    }

    /** The same, and looks for rules and words that are of no use, which takes several times as long. */
    public RuleReport check() {
        return new RuleCheck(this, rules, lists).report();
    }

    /** Every category that some rule names, in order. */
    public Set<String> categories() {
        return categories;
    }

    private static Set<String> categoriesOf(List<Rule> rules) {
        Set<String> categories = new TreeSet<>();
        for (Rule rule : rules) {
            if (rule.outcome() instanceof Rule.OfCategory outcome) {
                categories.add(outcome.category());
            }
        }
        return Collections.unmodifiableSet(categories);
    }

    /** How many rules there are, of every kind. */
    public int ruleCount() {
        return rules.size();
    }

    /** Every rule, in the order of the files. */
    public List<RuleSummary> summaries() {
        return rules.stream().map(RuleSummary::of).toList();
    }
}
