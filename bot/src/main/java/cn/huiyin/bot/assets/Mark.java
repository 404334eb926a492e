package cn.huiyin.bot.assets;

/**
 * What a thing is found by, in its one spelling.
 *
 * @param text a plate, the number of a bay, the name of a lift, or a building
 */
public record Mark(Kind kind, String text) {
    /** What sort of thing. */
    public enum Kind {
        VEHICLE,
        BAY,
        LIFT,
        /** All lifts of a building. */
        BUILDING
    }

    /** The sort only: a plate stays out of logs. */
    @Override
    public String toString() {
        return "Mark[" + kind + "]";
    }
}
