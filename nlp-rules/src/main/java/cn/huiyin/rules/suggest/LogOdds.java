package cn.huiyin.rules.suggest;

/** How far the odds of something in one set of texts are from those in another, in standard deviations. */
final class LogOdds {
    /** Jeffreys' prior: what has not been seen is rare, not impossible. */
    private static final double PRIOR = 0.5;

    private LogOdds() {}

    /**
     * Above 0 when it is more frequent in the first set.
     *
     * @param in texts of the first set that have it, of {@code inAll}
     * @param out texts of the second set that have it, of {@code outAll}
     */
    static double score(int in, int inAll, int out, int outAll) {
        double a = in + PRIOR;
        double b = inAll - in + PRIOR;
        double c = out + PRIOR;
        double d = outAll - out + PRIOR;
        return (Math.log(a / b) - Math.log(c / d)) / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    }
}
