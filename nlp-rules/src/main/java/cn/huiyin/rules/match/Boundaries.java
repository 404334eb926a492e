package cn.huiyin.rules.match;

import cn.huiyin.rules.text.Tokenizer;
import cn.huiyin.rules.text.WordGraph;
import org.jspecify.annotations.Nullable;

/**
 * Says of a keyword whether the segmentation leaves it whole: 和平路|灯会 has no 路灯 in it.
 *
 * <p>A keyword that the segmenter knows and did not choose is refused when a piece lies across one of its edges. One that it
 * does not know (灯不亮) is refused only when a piece begins inside and ends behind it (没电|梯), since the beginning of such a
 * word is often the end of another (路灯|不|亮). One character alone counts where it is a piece of its own or the verb of a
 * short one (修|好): 修 is not in 装修.
 *
 * <p>A clause is cut into words when the first of its keywords asks that no word of the dictionary speaks for with certainty:
 * most keywords stand where nothing could lie across their edges. Not thread-safe.
 */
final class Boundaries {
    private static final String COMPLEMENTS = "了啦喽咯嘞咗好掉完上下成到过着住坏断开一满死";
    private static final int TRUSTED_CHARS_MIN = 5;

    private final String text;
    private final Sentences clauses;
    private final Tokenizer tokenizer;

    /** By clause; null for one that nobody has asked about. */
    private final @Nullable WordGraph[] graphs;

    /** Of a text, whose clauses are cut each for itself. */
    Boundaries(String text, Sentences clauses, Tokenizer tokenizer) {
        this.text = text;
        this.clauses = clauses;
        this.tokenizer = tokenizer;
        this.graphs = new @Nullable WordGraph[clauses.last() + 1];
    }

    /** Whether the keyword stands here as a word. */
    boolean admits(int start, int end, boolean known) {
        if (end - start >= TRUSTED_CHARS_MIN) {
            return true;
        }
        if (end - start == 1) {
            return admitsOne(start);
        }
        return !crossesBack(start, end) && !(known && crossesFront(start, end));
    }

    /** Whether nothing but single characters stand here: words the segmenter could make nothing of. */
    boolean isScattered(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isAlone(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean admitsOne(int at) {
        if (isAlone(at)) {
            return true;
        }
        int clause = clauses.at(at);
        int offset = at - clauses.startOf(clause);
        WordGraph graph = graph(clause);
        return graph.pieceStart(offset) == offset
                && graph.pieceEnd(offset) == offset + 2
                && COMPLEMENTS.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** A piece of one character. */
    private boolean isAlone(int at) {
        int clause = clauses.at(at);
        int offset = at - clauses.startOf(clause);
        WordGraph graph = graph(clause);
        boolean certainly = !graph.isBridged(offset) && !graph.isBridged(offset + 1);
        return certainly || graph.pieceEnd(offset) - graph.pieceStart(offset) == 1;
    }

    /** A piece that begins in front and ends inside. */
    private boolean crossesFront(int start, int end) {
        int clause = clauses.at(start);
        int from = clauses.startOf(clause);
        WordGraph graph = graph(clause);
        return graph.isBridged(start - from)
                && graph.pieceStart(start - from) < start - from
                && graph.pieceEnd(start - from) < end - from;
    }

    /** A piece that begins inside and ends behind. */
    private boolean crossesBack(int start, int end) {
        int clause = clauses.at(end - 1);
        int from = clauses.startOf(clause);
        WordGraph graph = graph(clause);
        return graph.isBridged(end - from)
                && graph.pieceEnd(end - 1 - from) > end - from
                && graph.pieceStart(end - 1 - from) > start - from;
    }

    private WordGraph graph(int clause) {
        WordGraph graph = graphs[clause];
        if (graph == null) {
            graph = tokenizer.graph(text.substring(clauses.startOf(clause), clauses.endOf(clause, text.length())));
            graphs[clause] = graph;
        }
        return graph;
    }
}
