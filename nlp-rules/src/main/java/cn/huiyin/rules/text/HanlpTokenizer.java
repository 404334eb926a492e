package cn.huiyin.rules.text;

import com.hankcs.hanlp.corpus.occurrence.Occurrence;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
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
