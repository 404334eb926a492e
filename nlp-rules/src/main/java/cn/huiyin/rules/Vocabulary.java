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
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All words that the rules speak of, and for each what it stands for. Not thread-safe; to be thrown away after compiling. */
final class Vocabulary {
    /** A thing without a word of its own, such as a place, is in every other message. */
    private static final double THING_COMMONNESS = 50_000;

    private static final double UNKNOWN_COMMONNESS = 8_000;
    private static final double UNKNOWN_COMMONNESS_FALL = 8;

    /** Symbols that a word stands for, each once: few, and there are a great many words. */
    private static final class Meanings {
        private static final int[] NONE = {};

        private int[] symbols = NONE;

        void add(int symbol) {
            for (int known : symbols) {
                if (known == symbol) {
                    return;
                }
            }
            symbols = Arrays.copyOf(symbols, symbols.length + 1);
            symbols[symbols.length - 1] = symbol;
        }
    }

    /**
     * One word.
     *
     * @param plain what it stands for where the segmentation agrees
     * @param exact what it stands for wherever its characters stand
     */
    private record Word(Meanings plain, Meanings exact) {
        Word() {
            this(new Meanings(), new Meanings());
        }
    }

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final BitSet seen = new BitSet();
    private final List<Symbol> things = new ArrayList<>();
    private final double[] commonness;
    private final int[] ruleCounts;

    private Vocabulary(int symbolCount) {
        this.commonness = new double[symbolCount];
        this.ruleCounts = new int[symbolCount];
    }

    static Vocabulary of(List<Rule> rules, Symbols symbols, WordLists lists) {
        Vocabulary vocabulary = new Vocabulary(symbols.all().size());
        for (Rule rule : rules) {
            vocabulary.addAll(rule.when(), rule.at(), lists);
            vocabulary.addAll(rule.unless(), rule.at(), lists);
        }
        vocabulary.words.remove(""); // made of signs that count for nothing: it stands nowhere
        return vocabulary;
    }

    private void addAll(@Nullable Expr expr, Position at, WordLists lists) {
        if (expr != null) {
            expr.forEachSymbol(symbol -> {
                ruleCounts[symbol.id()]++;
                boolean unknownList = symbol.kind() == Kind.LIST && !lists.has(symbol.text());
                if (!seen.get(symbol.id()) || unknownList) {
                    seen.set(symbol.id());
                    add(symbol, at, lists);
                }
            });
        }
    }

    private void add(Symbol symbol, Position at, WordLists lists) {
        switch (symbol.kind()) {
            case WORD -> addPlain(symbol.text(), symbol);
            case EXACT -> addExact(symbol.text(), symbol);
            case LIST -> {
                WordLists.Words list = lists.of(symbol.text(), at);
                list.words().forEach(word -> addPlain(Normalizer.spelling(word), symbol));
                list.exact().forEach(word -> addExact(Normalizer.spelling(word), symbol));
            }
            case THING -> {
                things.add(symbol);
                commonness[symbol.id()] = THING_COMMONNESS;
            }
        }
    }

    private void addPlain(String text, Symbol symbol) {
        Endings.of(text).forEach(form -> word(form).plain().add(symbol.id()));
    }

    private void addExact(String text, Symbol symbol) {
        Endings.of(text).forEach(form -> word(form).exact().add(symbol.id()));
    }

    private Word word(String text) {
        return words.computeIfAbsent(text, w -> new Word());
    }

    /**
     * How likely it is to meet each symbol in a message, in arbitrary units, by its id. What many rules speak of, residents
     * speak of more often than newspapers do.
     */
    double[] commonness(Tokenizer tokenizer) {
        double[] sums = commonness.clone();
        words.forEach((text, word) -> {
            double common = commonness(text, tokenizer);
            addTo(sums, word.plain(), common);
            addTo(sums, word.exact(), common);
        });
        Arrays.setAll(sums, symbol -> sums[symbol] * ruleCounts[symbol]);
        return sums;
    }

    private static void addTo(double[] sums, Meanings meanings, double common) {
        for (int symbol : meanings.symbols) {
            sums[symbol] += common;
        }
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
        List<Keyword> keywords = new ArrayList<>(words.size());
        words.forEach((text, word) -> {
            if (!text.isEmpty()) {
                keywords.add(new Keyword(text, tokenizer.knows(text), word.plain().symbols, word.exact().symbols));
            }
        });
        return keywords;
    }
}
