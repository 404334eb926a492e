package cn.huiyin.bot.web;

import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.figures.Figures;
import cn.huiyin.bot.figures.Measure;
import cn.huiyin.bot.figures.Rate;
import cn.huiyin.bot.figures.Scope;
import cn.huiyin.bot.http.Times;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows figures as the API promises: no number without what it is a part of and what it counts.
 *
 * @param replies holds the definitions
 */
record FiguresView(Replies replies) {
    JsonObject json(Scope scope, Figures figures) {
        return new JsonObject()
                .put("community", scope.community().id())
                .put("grid", scope.grid())
                .put("party", scope.party())
                .put("from", figures.period().firstDay().toString())
                .put("to", figures.period().lastDay().toString())
                .put("asOf", Times.format(figures.asOf()))
                .put("counts", counts(figures.counts()))
                .put("rates", rates(figures))
                .put("grids", grids(figures))
                .put("oldest", oldest(figures.oldest()))
                .put("hot", hot(figures));
    }

    private JsonObject counts(Figures.Counts counts) {
        return new JsonObject()
                .put("opened", count("opened", counts.opened()))
                .put("resolved", count("resolved", counts.resolved()))
                .put("open", count("open", counts.open()))
                .put("overdue", count("overdue", counts.overdue()))
                .put("critical", count("critical", counts.critical()));
    }

    private JsonObject count(String name, long value) {
        return new JsonObject().put("value", value).put("definition", replies.render("figures.definition." + name));
    }

    private JsonObject rates(Figures figures) {
        JsonObject rates = new JsonObject();
        for (Measure measure : Measure.values()) {
            rates.put(
                    measure.word(),
                    json(figures.rate(measure))
                            .put("target", measure == Measure.IN_GRID ? Measure.IN_GRID_TARGET : null)
                            .put("definition", replies.render(measure.definition())));
        }
        return rates;
    }

    /** Nothing of nothing is no share. */
    private static JsonObject json(Rate rate) {
        return new JsonObject()
                .put("percent", rate.isKnown() ? rate.percent().doubleValue() : null)
                .put("part", rate.part())
                .put("whole", rate.whole());
    }

    private static JsonArray grids(Figures figures) {
        JsonArray grids = new JsonArray();
        new TreeMap<>(figures.inGrid())
                .forEach((grid, rate) ->
                        grids.add(new JsonObject().put("grid", grid).put("inGrid", json(rate))));
        return grids;
    }

    private static @Nullable JsonObject oldest(@Nullable Course course) {
        return course == null
                ? null
                : new JsonObject()
                        .put("no", course.no())
                        .put("category", course.category())
                        .put("place", course.place())
                        .put("createdAt", Times.format(course.opened()));
    }

    private static JsonArray hot(Figures figures) {
        JsonArray hot = new JsonArray();
        figures.hot()
                .forEach(h -> hot.add(new JsonObject().put("place", h.place()).put("count", h.count())));
        return hot;
    }
}
