package cn.huiyin.rules.place;

/**
 * What the characters of a text allow to be in it, seen in one pass: most messages name no place, and what cannot be there is
 * not looked for.
 *
 * @param kinds the kinds of characters seen, one bit each
 */
record Glance(int kinds) {
    private static final int ADDRESS = 1;
    private static final int ROAD = 2;
    private static final int ESTATE_BEGIN = 4;
    private static final int ESTATE_END = 8;
    private static final int LANDMARK_BEGIN = 16;
    private static final int LANDMARK_END = 32;
    private static final byte[] KINDS = kindsByCharacter();

    private static byte[] kindsByCharacter() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) kindsOf((char) i);
        }
        return kinds;
    }

    private static int kindsOf(char c) {
        return bit(ADDRESS, Code.canBegin(c))
                | bit(ROAD, Roads.canEnd(c))
                | bit(ESTATE_BEGIN, EstateShapes.canBegin(c))
                | bit(ESTATE_END, EstateShapes.canEnd(c))
                | bit(LANDMARK_BEGIN, Landmarks.canBegin(c))
                | bit(LANDMARK_END, Landmarks.canEnd(c));
    }

    private static int bit(int kind, boolean isSet) {
        return isSet ? kind : 0;
    }

    /** Looks at every character once. */
    static Glance at(String text) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            seen |= KINDS[text.charAt(i)];
        }
        return new Glance(seen);
    }

    boolean mayHaveAddress() {
        return has(ADDRESS);
    }

    boolean mayHaveEstate() {
        return has(ESTATE_BEGIN | ESTATE_END);
    }

    boolean mayHaveRoad() {
        return has(ROAD);
    }

    boolean mayHaveLandmark() {
        return has(LANDMARK_BEGIN | LANDMARK_END);
    }

    private boolean has(int wanted) {
        return (kinds & wanted) == wanted;
    }
}
