package cn.huiyin.rules.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.occurrence.Occurrence;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.NShort.Path.AtomNode;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.summary.TextRankKeyword;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;

/**
 * HanLP's shortest-path segmentation over its core dictionary and word pairs. The only class that names HanLP, and the only
 * place where its global settings are written: no model for names is loaded, and its dictionaries are never
 * added to.
 */
public final class HanlpTokenizer implements Tokenizer, WordMiner {
    private final Segment segment;

    private HanlpTokenizer(Segment segment) {
        this.segment = segment;
    }

    /** The one instance; the first call loads the tables, in about a quarter of a second. */
    public static HanlpTokenizer shared() {
        return Holder.INSTANCE;
    }

    @Override
    public List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Term term : segment.seg(text)) {
            pieces.add(new Piece(at, at + term.word.length()));
            at += term.word.length();
        }
        return pieces;
    }

    @Override
    public WordGraph graph(String text) {
        char[] chars = text.toCharArray();
        WordGraph graph = new WordGraph(chars.length, WORDS);
        DoubleArrayTrie<CoreDictionary.Attribute>.Searcher words = CoreDictionary.trie.getSearcher(chars, 0);
        while (words.next()) {
            graph.add(words.begin, words.begin + words.length, words.index);
        }
        Atoms.addTo(graph, chars);
        return graph;
    }

    @Override
    public double frequency(String word) {
        CoreDictionary.Attribute known = CoreDictionary.get(word);
        return known == null ? 0 : known.totalFrequency * 1e6 / Predefine.TOTAL_FREQUENCY;
    }

    @Override
    public List<String> keywords(List<String> texts, int most) {
        return new TextRankKeyword(segment).getKeywords(segment.seg(String.join("\n", texts)), most);
    }

    @Override
    public List<String> phrases(List<String> texts, int most) {
        Occurrence together = new Occurrence();
        for (String text : texts) {
            together.addAll(segment.seg(text).stream()
                    .map(term -> term.word)
                    .filter(word -> word.codePoints().allMatch(Character::isIdeographic))
                    .toArray(String[]::new));
        }
        together.compute();
        return together.getPhraseByScore().stream()
                .filter(pair -> pair.getFrequency() > 1)
                .map(pair -> pair.first + pair.second)
                .filter(phrase -> texts.stream().anyMatch(text -> text.contains(phrase)))
                .limit(most)
                .toList();
    }

    /** What HanLP knows of words, and what it weighs when it chooses one. */
    private static final WordGraph.Dictionary WORDS = new WordGraph.Dictionary() {
        @Override
        public WordGraph.Entry entry(int key) {
            return key < 0 ? Atoms.entry(key) : entry(new Vertex("词", CoreDictionary.get(key), key));
        }

        private WordGraph.Entry entry(Vertex word) {
            return new WordGraph.Entry(word.wordID, word.attribute.totalFrequency);
        }

        @Override
        public WordGraph.Entry beforeText() {
            return entry(Vertex.newB());
        }

        @Override
        public WordGraph.Entry behindText() {
            return entry(Vertex.newE());
        }

        @Override
        public double cost(WordGraph.Entry before, WordGraph.Entry word) {
            int together = CoreBiGramTableDictionary.getBiFrequency(before.number(), word.number());
            double smoothed = Predefine.myu * together / (before.frequency() + 1) + 1 - Predefine.myu;
            double alone = (1 - Predefine.lambda) * word.frequency() / Predefine.TOTAL_FREQUENCY;
            return -Math.log(Predefine.lambda * smoothed + alone);
        }
    };

    /** Puts characters that begin no word together by their kind, as HanLP does: 12, abc, 三十. */
    private static final class Atoms extends ViterbiSegment {
        private static final int NUMBER = -1;
        private static final int LETTERS = -2;
        private static final int OTHER = -3;

        static WordGraph.Entry entry(int key) {
            int number = key == NUMBER ? CoreDictionary.M_WORD_ID : key == LETTERS ? CoreDictionary.X_WORD_ID : -1;
            return new WordGraph.Entry(number, Predefine.OOV_DEFAULT_FREQUENCY);
        }

        static void addTo(WordGraph graph, char[] chars) {
            int at = 0;
            while (at < chars.length) {
                if (graph.isBegun(at)) {
                    at = graph.lastEnd(at);
                } else {
                    int end = at + 1;
                    while (end < chars.length && isLoose(graph, chars, end)) {
                        end++;
                    }
                    add(graph, chars, at, end);
                    at = end;
                }
            }
        }

        private static boolean isLoose(WordGraph graph, char[] chars, int at) {
            return !graph.isBegun(at) || CharType.get(chars[at]) == CharType.CT_CNUM;
        }

        private static void add(WordGraph graph, char[] chars, int start, int end) {
            int at = start;
            for (AtomNode atom : quickAtomSegment(chars, start, end)) {
                int key = switch (atom.nPOS) {
                    case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> NUMBER;
                    case CharType.CT_SINGLE -> LETTERS;
                    default -> OTHER;
                };
                graph.add(at, at + atom.sWord.length(), key);
                at += atom.sWord.length();
            }
        }
    }

    /** Initialised on first use. */
    private static final class Holder {
        static final HanlpTokenizer INSTANCE = load();

        private static HanlpTokenizer load() {
            // It logs what it loads; it has nothing to say that anybody could act on.
            Predefine.logger.setLevel(Level.OFF);
            Segment segment = new ViterbiSegment()
                    .enableCustomDictionary(false)
                    .enableAllNamedEntityRecognize(false)
                    .enableNumberQuantifierRecognize(false);
            HanlpTokenizer tokenizer = new HanlpTokenizer(segment);
            if (tokenizer.pieces("路灯").size() != 1) {
                throw new IllegalStateException("路灯: two words (expected: one; HanLP's core dictionary is not there)");
            }
            return tokenizer;
        }
    }
}
