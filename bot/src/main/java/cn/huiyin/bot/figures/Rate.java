package cn.huiyin.bot.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many.
 *
 * @param part 0 to {@code whole}
 */
public record Rate(long part, long whole) {
    private static final int HUNDRED = 100;

    public Rate {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("rate: " + part + " of " + whole + " (expected: a part of the whole)");
        }
    }

    /** Whether there is anything to be a part of. */
    public boolean isKnown() {
        return whole > 0;
    }

    /** The share in percent with one decimal; 0 when nothing is known. */
    public BigDecimal percent() {
        return isKnown()
                ? BigDecimal.valueOf(part * HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    /** Whether the share, before it is rounded, is {@code percent} or more. */
    public boolean reaches(int percent) {
        return isKnown() && part * HUNDRED >= percent * whole;
    }
}
