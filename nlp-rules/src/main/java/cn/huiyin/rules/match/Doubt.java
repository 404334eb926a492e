package cn.huiyin.rules.match;

/** How sure it is that something stands where its characters do. */
enum Doubt {
    /** It does, whatever the segmentation says. */
    NONE(0),
    /** A word that the segmentation could have chosen. */
    KNOWN(1),
    /** A word that it does not know. */
    UNKNOWN(2),
    /** A word that only sounds like it. */
    HEARD(3);

    private static final Doubt[] ALL = values();

    /** So many bits hold one. */
    static final int BITS = 2;

    static final int MASK = (1 << BITS) - 1;

    private final int number;

    Doubt(int number) {
        this.number = number;
    }

    /** What the lowest bits of a number say for it. */
    int number() {
        return number;
    }

    /** The one in the lowest bits of a number. */
    static Doubt of(long packed) {
        return ALL[(int) (packed & MASK)];
    }
}
