package cn.huiyin.bot.assets;

import java.util.List;

/**
 * A thing that belongs to somebody who can be called about it.
 *
 * @param no counts up within the community and is never given again
 * @param mark what it is found by; no other has the same
 * @param also what else leads to it: the bay of a vehicle, the building of a lift
 * @param name whom to call
 * @param phone digits, with hyphens where they were written
 */
public record Asset(long no, Mark mark, List<Mark> also, String name, String phone) {
    public Asset {
        also = List.copyOf(also);
    }

    /** Whether {@code searched} leads to it. */
    public boolean isFoundBy(Mark searched) {
        return mark.equals(searched) || also.contains(searched);
    }

    /** What it is called by those who may read it. */
    public String shown() {
        return mark.kind() == Mark.Kind.VEHICLE ? Plate.shown(mark.text()) : mark.text();
    }

    /** Whether it is the same but for its number. */
    boolean isLike(Entry entry) {
        return mark.equals(entry.mark())
                && also.equals(entry.also())
                && name.equals(entry.name())
                && phone.equals(entry.phone());
    }

    /** The number only: whose it is stays out of logs. */
    @Override
    public String toString() {
        return "Asset[" + no + "]";
    }
}
