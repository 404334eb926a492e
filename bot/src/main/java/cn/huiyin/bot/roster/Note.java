package cn.huiyin.bot.roster;

/**
 * What somebody leaves for those who have a later shift.
 *
 * @param roster id of the roster
 * @param shift whose people it is for
 * @param from id of who wrote it
 * @param isTold whether somebody has been told
 */
public record Note(String roster, Shift shift, String from, String text, boolean isTold) {
    /** The same, told to those of {@code other}, the shift that it was for or, where that was missed, a later one. */
    public Note toldIn(Shift other) {
        return new Note(roster, other, from, text, true);
    }

    /** The text stays out of logs. */
    @Override
    public String toString() {
        return "Note[" + roster + " " + shift + " " + from + "]";
    }
}
