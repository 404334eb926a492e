package cn.huiyin.rules.match;

import cn.huiyin.rules.text.Piece;
import cn.huiyin.rules.text.Tokenizer;
import java.util.Arrays;
import java.util.List;

/**
 * Says of a keyword whether the segmentation leaves it whole: 和平路|灯会 has no 路灯 in it.
 *
 * <p>A keyword that the segmenter knows and did not choose is refused when a piece lies across one of its edges. One that it
 * does not know (灯不亮) is refused only when a piece begins inside and ends behind it (没电|梯), since the beginning of such a
 * word is often the end of another (路灯|不|亮). One character alone counts where it is a piece of its own or the verb of a
 * short one (修|好): 修 is not in 装修.
 */
public final class Boundaries {
    private static final String COMPLEMENTS = "了好掉完上下成到过着住坏断开一满死";
    private static final int TRUSTED_CHARS_MIN = 5;

    private final int[] pieceStart;
    private final int[] pieceEnd;

    private Boundaries(int[] pieceStart, int[] pieceEnd) {
        this.pieceStart = pieceStart;
        this.pieceEnd = pieceEnd;
    }

    /**
     * Cuts some stretches of a text into words; in between each character is a piece of its own.
     *
     * @param stretches in any order, none overlapping another
     */
    public static Boundaries of(String text, List<Span> stretches, Tokenizer tokenizer) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        for (Span stretch : stretches) {
            for (Piece piece : tokenizer.pieces(text.substring(stretch.start(), stretch.end()))) {
                int start = stretch.start() + piece.start();
                int end = stretch.start() + piece.end();
                Arrays.fill(starts, start, end, start);
                Arrays.fill(ends, start, end, end);
            }
        }
        return new Boundaries(starts, ends);
    }

    /** Whether the segmentation has to be asked at all. */
    static boolean areNeededFor(Found found) {
        return found.keyword().symbols().length > 0 && found.end() - found.start() < TRUSTED_CHARS_MIN;
    }

    /** Whether the keyword stands here as a word. */
    public boolean admits(Found found, String text) {
        int length = found.end() - found.start();
        if (length == 1) {
            return admitsOne(found.start(), text);
        }
        if (length >= TRUSTED_CHARS_MIN) {
            return true;
        }
        boolean cutInFront = crossesFront(found.start(), found.end());
        boolean cutBehind = crossesBack(found.start(), found.end());
        return found.keyword().known() ? !cutInFront && !cutBehind : !cutBehind;
    }

    /** Whether nothing but single characters stand here: words the segmenter could make nothing of. */
    public boolean isScattered(int start, int end) {
        for (int i = start; i < end; i++) {
            if (pieceEnd[i] - pieceStart[i] != 1) {
                return false;
            }
        }
        return true;
    }

    private boolean admitsOne(int at, String text) {
        int start = pieceStart[at];
        int end = pieceEnd[at];
        return end - start == 1 || (start == at && end - start == 2 && COMPLEMENTS.indexOf(text.charAt(at + 1)) >= 0);
    }

    /** A piece that begins in front and ends inside. */
    private boolean crossesFront(int start, int end) {
        return pieceStart[start] < start && pieceEnd[start] < end;
    }

    /** A piece that begins inside and ends behind. */
    private boolean crossesBack(int start, int end) {
        return pieceEnd[end - 1] > end && pieceStart[end - 1] > start;
    }
}
