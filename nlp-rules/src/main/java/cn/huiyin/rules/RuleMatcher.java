package cn.huiyin.rules;

import cn.huiyin.rules.lang.Expr;
import cn.huiyin.rules.lang.Needs;
import cn.huiyin.rules.lang.Symbol;
import cn.huiyin.rules.match.Candidates;
import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Sentences;
import cn.huiyin.rules.match.WordFinder;
import cn.huiyin.rules.place.PlaceFinder;
import cn.huiyin.rules.text.NormalText;
import cn.huiyin.rules.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that hold for a text, in steps of which each is asked only when the one before leaves something to ask:
 * the words, the rules that need them, the conditions by characters alone, the segmentation, the conditions. Immutable.
 */
final class RuleMatcher {
    private final List<Rule> rules;
    private final WordFinder words;
    private final ThingFinder things;
    private final Candidates candidates;

    /** Keywords that make some rule come into question. */
    private final BitSet concerning;

    /** Rules that make a text more than chatter. */
    private final BitSet telling;

    /** Rules that change nothing unless others hold as well: those that only name the category of certain intents. */
    private final BitSet silent;

    /** Whether a text without any word of the rules is chatter. */
    private final boolean wordsNeeded;

    private RuleMatcher(List<Rule> rules, WordFinder words, ThingFinder things, Candidates candidates) {
        this.rules = List.copyOf(rules);
        this.words = words;
        this.things = things;
        this.candidates = candidates;
        this.concerning = words.keywordsFor(candidates::concerns);
        this.telling = theOnes(rules, rule -> rule.when() != null && isTelling(rule.outcome()));
        this.silent = theOnes(rules, rule -> isSilent(rule.outcome()));
        this.wordsNeeded = !isAny(telling, candidates.holdFor(things.symbols()));
    }

    static RuleMatcher of(List<Rule> rules, Vocabulary vocabulary, Tokenizer tokenizer) {
        WordFinder words = WordFinder.of(vocabulary.keywords(tokenizer), tokenizer);
        double[] commonness = vocabulary.commonness(tokenizer);
        Needs needs = new Needs(symbol -> commonness[symbol.id()]);
        List<List<int[]>> needed = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            needed.add(needed(rule, needs));
        }
        Candidates candidates = Candidates.of(needed, vocabulary.symbolCount());
        return new RuleMatcher(rules, words, new ThingFinder(vocabulary.things()), candidates);
    }

    /** Each rule a candidate for every text: slower, and the same result. */
    RuleMatcher unfiltered() {
        return new RuleMatcher(rules, words, things, Candidates.all(rules.size()));
    }

    private static List<int[]> needed(Rule rule, Needs needs) {
        List<int[]> sets = new ArrayList<>();
        if (rule.when() != null) {
            for (List<Symbol> symbols : needs.all(rule.when())) {
                sets.add(ids(symbols));
            }
        }
        return sets;
    }

    private static int[] ids(List<Symbol> symbols) {
        int[] ids = new int[symbols.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = symbols.get(i).id();
        }
        return ids;
    }

    private static BitSet theOnes(List<Rule> rules, Predicate<Rule> which) {
        BitSet ones = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            ones.set(i, which.test(rules.get(i)));
        }
        return ones;
    }

    private static boolean isTelling(Rule.Outcome outcome) {
        return outcome instanceof Rule.OfCategory
                || outcome instanceof Rule.OfTopic
                || (outcome instanceof Rule.OfIntent wish && wish.intent() != Intent.CHATTER)
                || (outcome instanceof Rule.OfModifier said && said.modifier() == Modifier.ADDRESSED);
    }

    private static boolean isSilent(Rule.Outcome outcome) {
        return outcome instanceof Rule.OfCategory named
                && !named.intents().isEmpty()
                && !named.intents().contains(Intent.CHATTER);
    }

    private static boolean isAny(BitSet ones, int[] rules) {
        for (int rule : rules) {
            if (ones.get(rule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areAll(BitSet ones, int[] rules) {
        for (int rule : rules) {
            if (!ones.get(rule)) {
                return false;
            }
        }
        return true;
    }

    /** What the rules say of the text; null when none makes more of it than chatter. */
    @Nullable
    Judgement judgeUnlessChatter(NormalText text, PlaceFinder.Found place) {
        WordFinder.Sighting sighting = words.look(text.text());
        if (wordsNeeded && !sighting.hasAny(concerning)) {
            return null;
        }
        Message message = new Message(text, place, sighting);
        int[] possible = possible(message);
        if (!isAny(telling, possible)) {
            return null;
        }
        return areAll(silent, possible) ? Judgement.of(List.of(), message.clauses) : judge(possible, message);
    }

    /** What the rules say of the text, chatter or not. */
    Judgement judge(NormalText text, PlaceFinder.Found place) {
        Message message = new Message(text, place, words.look(text.text()));
        return judge(possible(message), message);
    }

    /** A text with what was seen in it before any rule is asked. */
    private final class Message {
        private final WordFinder.Words words;
        private final Sentences clauses;

        Message(NormalText text, PlaceFinder.Found place, WordFinder.Sighting sighting) {
            Hits.Builder found = new Hits.Builder();
            things.addAll(found, text, place);
            this.clauses = Sentences.clausesOf(text.text());
            this.words = sighting.words(found, Sentences.of(text.text()), clauses);
        }
    }

    /** The rules that hold if the segmentation refuses none of the words seen. */
    private int[] possible(Message message) {
        Hits seen = message.words.unconfirmed();
        int[] possible = candidates.of(seen);
        Hits hits = seen.sharedBy(possible.length);
        int count = 0;
        for (int i : possible) {
            Expr when = rules.get(i).when();
            if (when == null || when.holds(hits)) {
                possible[count++] = i;
            }
        }
        return Arrays.copyOf(possible, count);
    }

    private Judgement judge(int[] possible, Message message) {
        WordFinder.Confirmed confirmed = message.words.confirmedFor(possible.length);
        List<Held> held = new ArrayList<>();
        for (int i : possible) {
            Held rule = Held.of(rules.get(i), confirmed);
            if (rule != null) {
                held.add(rule);
            }
        }
        return Judgement.of(held, message.clauses);
    }
}
