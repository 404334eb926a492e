package cn.huiyin.bot.roster;

import java.util.List;

/**
 * Shifts that somebody is asked to take.
 *
 * @param no what the answer names it by
 * @param swaps what comes of it once it is accepted: at least one, all from one person to one other
 */
public record Offer(long no, List<Swap> swaps) {
    public Offer {
        if (swaps.isEmpty()) {
            throw new IllegalArgumentException("offer: no shifts (expected: at least one)");
        }
        swaps = List.copyOf(swaps);
    }

    /** Id of who asks. */
    public String from() {
        return swaps.get(0).from();
    }

    /** Id of who is asked. */
    public String to() {
        return swaps.get(0).to();
    }
}
