package cn.huiyin.bot.flow;

/**
 * A share of the communities; everything that one commit touches lies in one.
 *
 * @param number 0 to {@link #COUNT} exclusive
 */
public record Partition(int number) {
    /** Fixed for the life of a store: it is part of every key. */
    public static final int COUNT = 64;

    /** The partition of the community {@code id}. */
    public static Partition of(String id) {
        return new Partition(Math.floorMod(id.hashCode(), COUNT));
    }
}
