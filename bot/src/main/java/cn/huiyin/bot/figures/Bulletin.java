package cn.huiyin.bot.figures;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.dispatch.News;
import cn.huiyin.bot.intake.Situation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a day or of a week.
 *
 * @param kind {@link Clock.Kind#DAILY} or {@link Clock.Kind#WEEKLY}
 * @param before the figures of the period before, null in a daily bulletin
 * @param chronic what came back again and again, most often first
 * @param trends what the street may want to do something about
 */
public record Bulletin(
        Clock.Kind kind, Figures figures, @Nullable Figures before, List<Chronic> chronic, List<Trend> trends) {
    public Bulletin {
        chronic = List.copyOf(chronic);
        trends = List.copyOf(trends);
    }

    /**
     * 顽疾: the same trouble at the same place.
     *
     * @param count how often in the last {@link Chronic#DAYS} days
     */
    public record Chronic(String place, String subcategory, long count) {
        /** How far back is looked. */
        public static final int DAYS = (int) Situation.REPEATS_SINCE.toDays();

        /** How often makes it one. */
        public static final int COUNT_MIN = News.CHRONIC_MIN;
    }

    /**
     * Something that grows.
     *
     * @param count how often in the last {@link Trends#DAYS} days
     * @param places where most of them were, most first
     */
    public record Trend(String subcategory, long count, List<String> places) {
        public Trend {
            places = List.copyOf(places);
        }
    }
}
