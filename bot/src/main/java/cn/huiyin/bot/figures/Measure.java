package cn.huiyin.bot.figures;

import java.util.Locale;

/** What is measured as so many of so many; the definitions stand in the replies, under {@link #definition()}. */
public enum Measure {
    /** 响应率: of the tickets opened, those accepted within 24 hours; younger ones that still wait are left out. */
    RESPONSE,
    /** 解决率: of the tickets said to be dealt with, those that nobody reopened since. */
    RESOLUTION,
    /** 满意率: of the tickets that are dealt with and were rated, those rated 4 or 5. */
    SATISFACTION,
    /** 10分钟接单率: of the tickets opened, those accepted within ten minutes; younger ones that still wait are left out. */
    TEN_MINUTES,
    /** 网格内解决率: of the tickets that are dealt with, those dealt with by the grid's own people without a whistle. */
    IN_GRID,
    /** 吹哨报到率: of the parties called in for tickets opened, those that came. */
    WHISTLES;

    /** The share of {@link #IN_GRID} that is to be reached, in percent. */
    public static final int IN_GRID_TARGET = 90;

    /** The word for it in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the sentence that says what is counted. */
    public String definition() {
        return "figures.definition." + word();
    }
}
