package cn.huiyin.rules;

import cn.huiyin.rules.lang.Needs;
import cn.huiyin.rules.lang.Symbol;
import cn.huiyin.rules.match.Candidates;
import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Sentences;
import cn.huiyin.rules.match.WordFinder;
import cn.huiyin.rules.place.PlaceFinder;
import cn.huiyin.rules.text.NormalText;
import cn.huiyin.rules.text.Normalizer;
import cn.huiyin.rules.text.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compiled rules. {@link #read} is the main path: words first, by one automaton; the segmentation only where a rule could
 * hold; then the rules whose necessary words are there. Immutable, any thread.
 */
public final class RuleSet {
    private static final double CHATTER_CONFIDENCE = 0.95;

    private final List<Rule> rules;
    private final WordFinder words;
    private final ThingFinder things;
    private final Candidates candidates;
    private final BitSet makingMoreOfIt;
    private final boolean wordsNeeded;
    private final List<WordLists.WordList> unusedLists;

    private RuleSet(
            List<Rule> rules,
            WordFinder words,
            ThingFinder things,
            Candidates candidates,
            List<WordLists.WordList> unusedLists) {
        this.rules = List.copyOf(rules);
        this.words = words;
        this.things = things;
        this.candidates = candidates;
        this.makingMoreOfIt = makingMoreThanChatter(rules);
        this.wordsNeeded = !candidates.holdFor(things.symbols()).intersects(makingMoreOfIt);
        this.unusedLists = unusedLists;
    }

    static RuleSet compile(
            List<Rule> rules, Vocabulary vocabulary, List<WordLists.WordList> unusedLists, Tokenizer tokenizer) {
        WordFinder words = WordFinder.of(vocabulary.keywords(tokenizer), tokenizer);
        Needs needs = new Needs(vocabulary::commonness);
        List<int[]> needed = rules.stream().map(rule -> needed(rule, needs)).toList();
        Candidates candidates = Candidates.of(needed, vocabulary.symbolCount());
        return new RuleSet(rules, words, new ThingFinder(vocabulary.things()), candidates, unusedLists);
    }

    /** The same rules, each of them a candidate for every text: slower, and the same readings. */
    RuleSet withEveryRuleACandidate() {
        return new RuleSet(rules, words, things, Candidates.all(rules.size()), unusedLists);
    }

    private static int[] needed(Rule rule, Needs needs) {
        List<Symbol> symbols = rule.when() == null ? null : needs.of(rule.when());
        return symbols == null
                ? new int[0]
                : symbols.stream().mapToInt(Symbol::id).toArray();
    }

    private static BitSet makingMoreThanChatter(List<Rule> rules) {
        BitSet more = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            boolean category = rules.get(i).outcome() instanceof Rule.OfCategory
                    && rules.get(i).when() != null;
            boolean intent =
                    rules.get(i).outcome() instanceof Rule.OfIntent outcome && outcome.intent() != Intent.CHATTER;
            more.set(i, category || intent);
        }
        return more;
    }

    /** What the message is about. Of texts longer than {@value Normalizer#CHARS_MAX} characters, only those are read. */
    public Reading read(String text, Places places) {
        NormalText normal = Normalizer.normalize(text);
        PlaceFinder.Found place = PlaceFinder.find(normal, places.estates());
        WordFinder.Sighting sighting = words.look(normal.text());
        if (wordsNeeded && !candidates.concern(sighting.byEye()) && !candidates.concern(sighting.byEar())) {
            return Reading.chatter(CHATTER_CONFIDENCE, place.place());
        }
        Message message = new Message(normal, place, sighting);
        BitSet possible = possible(message);
        if (!possible.intersects(makingMoreOfIt)) {
            return Reading.chatter(CHATTER_CONFIDENCE, place.place());
        }
        return new ReadingWriter(normal, places, place.place(), judge(possible, message)).reading();
    }

    /** Every rule that holds for the text, weighed. */
    Judgement judge(String text, Places places) {
        NormalText normal = Normalizer.normalize(text);
        PlaceFinder.Found place = PlaceFinder.find(normal, places.estates());
        Message message = new Message(normal, place, words.look(normal.text()));
        return judge(possible(message), message);
    }

    /** A message with what was seen in it before any rule is asked. */
    private final class Message {
        private final WordFinder.Sighting sighting;
        private final Sentences sentences;
        private final Hits.Builder things = new Hits.Builder();

        Message(NormalText text, PlaceFinder.Found place, WordFinder.Sighting sighting) {
            this.sighting = sighting;
            this.sentences = Sentences.of(text.text());
            RuleSet.this.things.addAll(things, text, place);
        }

        Hits unconfirmed() {
            return sighting.unconfirmed(things, sentences);
        }

        WordFinder.Confirmed confirmed() {
            return sighting.confirmed(things, sentences);
        }

        Sentences clauses() {
            return Sentences.clausesOf(sighting.text());
        }
    }

    /** The rules that hold if the segmentation refuses none of the words seen. */
    private BitSet possible(Message message) {
        Hits hits = message.unconfirmed();
        BitSet possible = candidates.of(hits);
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            Rule rule = rules.get(i);
            if (rule.when() != null && !rule.when().holds(hits)) {
                possible.clear(i);
            }
        }
        return possible;
    }

    private Judgement judge(BitSet possible, Message message) {
        WordFinder.Confirmed confirmed = message.confirmed();
        List<Held> held = new ArrayList<>();
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            Held rule = Held.of(rules.get(i), confirmed);
            if (rule != null) {
                held.add(rule);
            }
        }
        return Judgement.of(held, message.clauses());
    }

    /** Tries every rule with its own examples and looks for rules and words that are of no use. */
    public RuleReport check() {
        return new RuleCheck(this, rules, unusedLists).report();
    }

    /** Every category that some rule names, in order. */
    public Set<String> categories() {
        return rules.stream()
                .map(Rule::outcome)
                .filter(Rule.OfCategory.class::isInstance)
                .map(outcome -> ((Rule.OfCategory) outcome).category())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many rules there are, of every kind. */
    public int ruleCount() {
        return rules.size();
    }
}
