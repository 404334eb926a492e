package cn.huiyin.rules;

import cn.huiyin.rules.lang.Expr;
import cn.huiyin.rules.lang.Symbol;
import cn.huiyin.rules.lang.Symbol.Kind;
import cn.huiyin.rules.lang.Symbols;
import cn.huiyin.rules.match.Keyword;
import cn.huiyin.rules.source.Position;
import cn.huiyin.rules.text.Normalizer;
import cn.huiyin.rules.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All words that the rules speak of, and for each what it stands for. Not thread-safe; to be thrown away after compiling. */
final class Vocabulary {
    /** A thing without a word of its own, such as a place, is in every other message. */
    private static final double THING_COMMONNESS = 50_000;

    private static final double UNKNOWN_COMMONNESS = 8_000;
    private static final double UNKNOWN_COMMONNESS_FALL = 8;

    private final Map<String, Set<Integer>> plain = new TreeMap<>();
    private final Map<String, Set<Integer>> exact = new TreeMap<>();
    private final List<Symbol> things = new ArrayList<>();
    private final double[] commonness;
    private final int[] ruleCounts;

    private Vocabulary(int symbolCount) {
        this.commonness = new double[symbolCount];
        this.ruleCounts = new int[symbolCount];
    }

    static Vocabulary of(List<Rule> rules, Symbols symbols, WordLists lists) {
        Vocabulary vocabulary = new Vocabulary(symbols.all().size());
        Set<Symbol> seen = new HashSet<>();
        for (Rule rule : rules) {
            vocabulary.addAll(rule.when(), rule.at(), seen, lists);
            vocabulary.addAll(rule.unless(), rule.at(), seen, lists);
        }
        return vocabulary;
    }

    private void addAll(@Nullable Expr expr, Position at, Set<Symbol> seen, WordLists lists) {
        if (expr != null) {
            expr.forEachSymbol(symbol -> {
                ruleCounts[symbol.id()]++;
                boolean unknownList = symbol.kind() == Kind.LIST && !lists.has(symbol.text());
                if (seen.add(symbol) || unknownList) {
                    add(symbol, at, lists);
                }
            });
        }
    }

    private void add(Symbol symbol, Position at, WordLists lists) {
        switch (symbol.kind()) {
            case WORD -> add(plain, symbol.text(), symbol.id());
            case EXACT -> add(exact, symbol.text(), symbol.id());
            case LIST -> {
                WordLists.Words words = lists.of(symbol.text(), at);
                words.words().forEach(word -> add(plain, Normalizer.spelling(word), symbol.id()));
                words.exact().forEach(word -> add(exact, Normalizer.spelling(word), symbol.id()));
            }
            case THING -> {
                things.add(symbol);
                commonness[symbol.id()] = THING_COMMONNESS;
            }
        }
    }

    private void add(Map<String, Set<Integer>> words, String word, int symbol) {
        if (!word.isEmpty()) {
            words.computeIfAbsent(word, w -> new TreeSet<>()).add(symbol);
        }
    }

    /**
     * How likely it is to meet each symbol in a message, in arbitrary units, by its id. What many rules speak of, residents
     * speak of more often than newspapers do.
     */
    double[] commonness(Tokenizer tokenizer) {
        double[] sums = commonness.clone();
        plain.forEach((word, symbols) -> symbols.forEach(symbol -> sums[symbol] += commonness(word, tokenizer)));
        exact.forEach((word, symbols) -> symbols.forEach(symbol -> sums[symbol] += commonness(word, tokenizer)));
        Arrays.setAll(sums, symbol -> sums[symbol] * ruleCounts[symbol]);
        return sums;
    }

    /** A word that is in no dictionary is taken to be as common as one of its length is on average. */
    private static double commonness(String word, Tokenizer tokenizer) {
        return tokenizer.frequency(word) + UNKNOWN_COMMONNESS / Math.pow(UNKNOWN_COMMONNESS_FALL, word.length());
    }

    int symbolCount() {
        return commonness.length;
    }

    /** The kinds of things that some rule asks for. */
    List<Symbol> things() {
        return List.copyOf(things);
    }

    /** Every word once. */
    List<Keyword> keywords(Tokenizer tokenizer) {
        Set<String> words = new TreeSet<>(plain.keySet());
        words.addAll(exact.keySet());
        List<Keyword> keywords = new ArrayList<>();
        for (String word : words) {
            keywords.add(new Keyword(word, tokenizer.knows(word), symbols(plain, word), symbols(exact, word)));
        }
        return keywords;
    }

    private static int[] symbols(Map<String, Set<Integer>> words, String word) {
        return words.getOrDefault(word, Set.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
