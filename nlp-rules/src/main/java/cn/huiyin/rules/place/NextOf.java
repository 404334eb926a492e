package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;

/**
 * Where the next of some characters stands, so that nothing is read in vain that needs one. Asked for offsets that only
 * grow, it looks at each character once. Not thread-safe.
 */
final class NextOf {
    private final String text;
    private final CharSet chars;
    private int next = -1;

    NextOf(String text, CharSet chars) {
        this.text = text;
        this.chars = chars;
    }

    /** Whether one stands at the offset or at most so many characters behind it. */
    boolean isWithin(int at, int distance) {
        if (next < at) {
            next = at;
            while (next < text.length() && !chars.has(text.charAt(next))) {
                next++;
            }
        }
        return next < text.length() && next - at <= distance;
    }
}
