package cn.huiyin.bot.figures;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a community, a grid or a party did over a period.
 *
 * @param asOf when it was counted: what is open is open then
 * @param rates by measure, all of them
 * @param inGrid {@link Measure#IN_GRID} of each grid that dealt with something, by id
 * @param oldest the open ticket that waits longest and is no private matter
 * @param hot the buildings that most was reported of, most first
 * @param spots what was reported where and is no private matter, to be looked up in earlier weeks
 */
public record Figures(
        Period period,
        Instant asOf,
        Counts counts,
        Map<Measure, Rate> rates,
        Map<String, Rate> inGrid,
        @Nullable Course oldest,
        List<Hot> hot,
        List<Course> spots) {
    /**
     * How many tickets; those taken back or put together with others are left out.
     *
     * @param opened 受理: opened in the period
     * @param resolved 办结: said to be dealt with in the period, and not reopened since
     * @param open 在办: open now
     * @param overdue 超时: open now although they should be dealt with
     * @param critical of those opened, the critical ones
     */
    public record Counts(long opened, long resolved, long open, long overdue, long critical) {}

    /** How much was reported of one place. */
    public record Hot(String place, long count) {}

    public Figures {
        rates = new EnumMap<>(rates);
        inGrid = Map.copyOf(inGrid);
        hot = List.copyOf(hot);
        spots = List.copyOf(spots);
    }

    @Override
    public Map<Measure, Rate> rates() {
        return Map.copyOf(rates);
    }

    public Rate rate(Measure measure) {
        return rates.getOrDefault(measure, new Rate(0, 0));
    }
}
