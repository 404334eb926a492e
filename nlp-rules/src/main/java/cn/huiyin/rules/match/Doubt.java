package cn.huiyin.rules.match;

/** How sure it is that something stands where its characters do. */
enum Doubt {
    /** It does, whatever the segmentation says. */
    NONE,
    /** A word that the segmentation could have chosen. */
    KNOWN,
    /** A word that it does not know. */
    UNKNOWN,
    /** A word that only sounds like it. */
    HEARD;

    private static final Doubt[] ALL = values();

    /** So many bits hold one. */
    static final int BITS = 2;

    static final int MASK = (1 << BITS) - 1;

    /** The one in the lowest bits of a number. */
    static Doubt of(long packed) {
        return ALL[(int) (packed & MASK)];
    }
}
