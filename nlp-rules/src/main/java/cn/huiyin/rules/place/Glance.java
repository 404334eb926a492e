package cn.huiyin.rules.place;

/**
 * What the characters of a text allow to be in it, seen in one pass: most messages name no place, and what cannot be there is
 * not looked for.
 *
 * @param kinds the kinds of characters seen, one bit each
 */
record Glance(int kinds) {
    private static final int ADDRESS = 1;
    private static final int ESTATE = 2;
    private static final int ROAD = 4;
    private static final int LANDMARK = 8;
    private static final byte[] KINDS = kindsByCharacter();

    private static byte[] kindsByCharacter() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            int address = Code.canBegin(c) ? ADDRESS : 0;
            int estate = EstateShapes.canBegin(c) ? ESTATE : 0;
            int road = Roads.canBegin(c) ? ROAD : 0;
            int landmark = Landmarks.canBegin(c) ? LANDMARK : 0;
            kinds[i] = (byte) (address | estate | road | landmark);
        }
        return kinds;
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
        return (kinds & ADDRESS) != 0;
    }

    boolean mayHaveEstate() {
        return (kinds & ESTATE) != 0;
    }

    boolean mayHaveRoad() {
        return (kinds & ROAD) != 0;
    }

    boolean mayHaveLandmark() {
        return (kinds & LANDMARK) != 0;
    }
}
