package cn.huiyin.bot.roster;

/**
 * A shift that has too few people.
 *
 * @param present how many it has
 * @param need how many it should have
 */
public record Gap(Roster roster, Shift shift, int present, int need) {
    /** Names the shift in one word, so that it is told once. */
    public String key() {
        return roster.id() + "/" + shift.date() + "/" + shift.part().word();
    }

    public boolean isEmpty() {
        return present == 0;
    }
}
