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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Rules that make a text more than chatter. */
    private final BitSet telling;

    /** Whether a text without any word of the rules is chatter. */
    private final boolean wordsNeeded;

    private final int[][] symbolsByRule;

    /** Greater than every symbol of a rule. */
    private final int symbolCount;

    private RuleMatcher(List<Rule> rules, WordFinder words, ThingFinder things, Candidates candidates) {
        this.rules = List.copyOf(rules);
        this.words = words;
        this.things = things;
        this.candidates = candidates;
        this.telling = telling(rules);
        this.wordsNeeded = !anyIsTelling(candidates.holdFor(things.symbols()));
        this.symbolsByRule = rules.stream().map(RuleMatcher::symbolsOf).toArray(int[][]::new);
        this.symbolCount = Stream.of(symbolsByRule)
                .flatMapToInt(IntStream::of)
                .map(symbol -> symbol + 1)
                .max()
                .orElse(0);
    }

    static RuleMatcher of(List<Rule> rules, Vocabulary vocabulary, Tokenizer tokenizer) {
        WordFinder words = WordFinder.of(vocabulary.keywords(tokenizer), tokenizer);
        double[] commonness = vocabulary.commonness(tokenizer);
        Needs needs = new Needs(symbol -> commonness[symbol.id()]);
        List<int[]> needed = rules.stream().map(rule -> needed(rule, needs)).toList();
        Candidates candidates = Candidates.of(needed, vocabulary.symbolCount());
        return new RuleMatcher(rules, words, new ThingFinder(vocabulary.things()), candidates);
    }

    /** Each rule a candidate for every text: slower, and the same result. */
    RuleMatcher unfiltered() {
        return new RuleMatcher(rules, words, things, Candidates.all(rules.size()));
    }

    private static int[] needed(Rule rule, Needs needs) {
        List<Symbol> symbols = rule.when() == null ? null : needs.of(rule.when());
        return symbols == null
                ? new int[0]
                : symbols.stream().mapToInt(Symbol::id).toArray();
    }

    private static BitSet telling(List<Rule> rules) {
        BitSet telling = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            telling.set(i, rules.get(i).when() != null && isTelling(rules.get(i).outcome()));
        }
        return telling;
    }

    private static boolean isTelling(Rule.Outcome outcome) {
        return outcome instanceof Rule.OfCategory
                || outcome instanceof Rule.OfTopic
                || (outcome instanceof Rule.OfIntent wish && wish.intent() != Intent.CHATTER)
                || (outcome instanceof Rule.OfModifier said && said.modifier() == Modifier.ADDRESSED);
    }

    private boolean anyIsTelling(int[] some) {
        for (int rule : some) {
            if (telling.get(rule)) {
                return true;
            }
        }
        return false;
    }

    private static int[] symbolsOf(Rule rule) {
        Set<Integer> symbols = new TreeSet<>();
        Stream.of(rule.when(), rule.unless())
                .filter(Objects::nonNull)
                .forEach(expr -> expr.forEachSymbol(symbol -> symbols.add(symbol.id())));
        return symbols.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What the rules say of the text; null when none makes more of it than chatter. */
    @Nullable
    Judgement judgeUnlessChatter(NormalText text, PlaceFinder.Found place) {
        WordFinder.Sighting sighting = words.look(text.text());
        if (wordsNeeded && !candidates.concern(sighting.byEye()) && !candidates.concern(sighting.byEar())) {
            return null;
        }
        Message message = new Message(text, place, sighting);
        int[] possible = possible(message);
        return anyIsTelling(possible) ? judge(possible, message) : null;
    }

    /** What the rules say of the text, chatter or not. */
    Judgement judge(NormalText text, PlaceFinder.Found place) {
        Message message = new Message(text, place, words.look(text.text()));
        return judge(possible(message), message);
    }

    /** A text with what was seen in it before any rule is asked. */
    private final class Message {
        private final WordFinder.Sighting sighting;
        private final Sentences sentences;
        private final Sentences clauses;
        private final Hits.Builder things = new Hits.Builder();

        Message(NormalText text, PlaceFinder.Found place, WordFinder.Sighting sighting) {
            this.sighting = sighting;
            this.sentences = Sentences.of(text.text());
            this.clauses = Sentences.clausesOf(text.text());
            RuleMatcher.this.things.addAll(things, text, place);
        }

        Hits unconfirmed() {
            return sighting.unconfirmed(things, sentences);
        }

        WordFinder.Confirmed confirmed(BitSet wanted) {
            return sighting.confirmed(things, sentences, clauses, wanted);
        }
    }

    /** The rules that hold if the segmentation refuses none of the words seen. */
    private int[] possible(Message message) {
        Hits seen = message.unconfirmed();
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
        WordFinder.Confirmed confirmed = message.confirmed(symbolsOf(possible)).sharedBy(possible.length);
        List<Held> held = new ArrayList<>();
        for (int i : possible) {
            Held rule = Held.of(rules.get(i), confirmed);
            if (rule != null) {
                held.add(rule);
            }
        }
        return Judgement.of(held, message.clauses);
    }

    private BitSet symbolsOf(int[] some) {
        BitSet symbols = new BitSet(symbolCount);
        for (int rule : some) {
            for (int symbol : symbolsByRule[rule]) {
                symbols.set(symbol);
            }
        }
        return symbols;
    }
}
