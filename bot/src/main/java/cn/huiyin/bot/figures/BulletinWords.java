package cn.huiyin.bot.figures;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.TimeWords;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How bulletins are said: what is nothing is left out; pure.
 *
 * @param community whose bulletin it is
 */
public record BulletinWords(Community community, Replies replies) {
    /** No daily bulletin is longer, so that it is read on a phone at a glance. */
    static final int DAILY_LINES_MAX = 8;

    private static final int LISTED_MAX = 5;

    /** The whole of {@code bulletin}, its lines divided by line feeds. */
    public String text(Bulletin bulletin) {
        boolean isDaily = bulletin.kind() == Clock.Kind.DAILY;
        List<String> lines = isDaily ? daily(bulletin.figures()) : weekly(bulletin);
        return String.join("\n", isDaily && lines.size() > DAILY_LINES_MAX ? lines.subList(0, DAILY_LINES_MAX) : lines);
    }

    private List<String> daily(Figures figures) {
        List<String> lines = new ArrayList<>();
        TimeWords times = new TimeWords(replies);
        lines.add(replies.render(
                "report.daily",
                Map.of(
                        "community", community.name(),
                        "date",
                                date(figures.asOf()
                                        .atZone(WorkCalendar.SHANGHAI)
                                        .toLocalDate()),
                        "since", times.when(figures.period().from(), figures.asOf()))));
        if (isNothing(figures)) {
            lines.add(replies.render("report.nothing"));
            return lines;
        }
        lines.add(counts(figures));
        addThreeRates(lines, figures);
        addRate(lines, "report.ten_minutes", figures.rate(Measure.TEN_MINUTES));
        addInGrid(lines, "report.in_grid", Map.of(), figures.rate(Measure.IN_GRID));
        addWhistles(lines, figures);
        addOldest(lines, figures);
        addHot(lines, figures);
        return lines;
    }

    private static boolean isNothing(Figures figures) {
        Figures.Counts counts = figures.counts();
        return counts.opened() + counts.resolved() + counts.open() == 0;
    }

    private List<String> weekly(Bulletin bulletin) {
        Figures figures = bulletin.figures();
        Figures before = bulletin.before();
        List<String> lines = new ArrayList<>();
        lines.add(replies.render(
                "report.weekly",
                Map.of(
                        "community", community.name(),
                        "from", date(figures.period().firstDay()),
                        "to", date(figures.period().lastDay()))));
        if (isNothing(figures) && (before == null || isNothing(before))) {
            lines.add(replies.render("report.nothing"));
            return lines;
        }
        lines.add(counts(figures));
        if (before != null) {
            lines.add(replies.render(
                    "report.trend",
                    Map.of(
                            "opened",
                                    change(
                                            figures.counts().opened(),
                                            before.counts().opened()),
                            "resolved",
                                    change(
                                            figures.counts().resolved(),
                                            before.counts().resolved()))));
        }
        addRates(lines, figures);
        addWhistles(lines, figures);
        addOldest(lines, figures);
        addHot(lines, figures);
        bulletin.chronic().stream().limit(LISTED_MAX).forEach(c -> lines.add(chronic(c)));
        bulletin.trends().stream().limit(LISTED_MAX).forEach(t -> lines.add(trend(t)));
        return lines;
    }

    /** Each rate with its definition or its line, and what each grid did by itself. */
    private void addRates(List<String> lines, Figures figures) {
        for (Measure measure : List.of(Measure.RESPONSE, Measure.RESOLUTION, Measure.SATISFACTION)) {
            addDefined(lines, measure, figures);
        }
        addRate(lines, "report.ten_minutes", figures.rate(Measure.TEN_MINUTES));
        addInGrid(lines, "report.in_grid", Map.of(), figures.rate(Measure.IN_GRID));
        if (community.grids().size() > 1) {
            for (Grid grid : community.grids()) {
                Rate rate = figures.inGrid().getOrDefault(grid.id(), new Rate(0, 0));
                addInGrid(lines, "report.in_grid.of", Map.of("grid", grid.name()), rate);
            }
        }
    }

    private String counts(Figures figures) {
        Figures.Counts counts = figures.counts();
        return replies.render(
                counts.overdue() == 0 ? "report.counts" : "report.counts.overdue",
                Map.of(
                        "opened", Long.toString(counts.opened()),
                        "resolved", Long.toString(counts.resolved()),
                        "open", Long.toString(counts.open()),
                        "overdue", Long.toString(counts.overdue())));
    }

    private String change(long now, long before) {
        if (now == before) {
            return replies.render("report.same");
        }
        return replies.render(
                now > before ? "report.more" : "report.fewer", Map.of("n", Long.toString(Math.abs(now - before))));
    }

    /** The three in one line: a rate of nothing is not said. */
    private void addThreeRates(List<String> lines, Figures figures) {
        List<String> known = new ArrayList<>();
        for (Measure measure : List.of(Measure.RESPONSE, Measure.RESOLUTION, Measure.SATISFACTION)) {
            Rate rate = figures.rate(measure);
            if (rate.isKnown()) {
                known.add(replies.render("report." + measure.word(), holes(rate)));
            }
        }
        if (!known.isEmpty()) {
            lines.add(String.join(replies.render("report.between"), known));
        }
    }

    private void addDefined(List<String> lines, Measure measure, Figures figures) {
        Rate rate = figures.rate(measure);
        if (rate.isKnown()) {
            lines.add(replies.render(
                    "report.defined",
                    Map.of(
                            "rate", replies.render("report." + measure.word(), holes(rate)),
                            "definition", replies.render(measure.definition()))));
        }
    }

    private void addRate(List<String> lines, String key, Rate rate) {
        if (rate.isKnown()) {
            lines.add(replies.render(key, holes(rate)));
        }
    }

    private void addInGrid(List<String> lines, String key, Map<String, String> more, Rate rate) {
        if (rate.isKnown()) {
            Map<String, String> holes = new java.util.HashMap<>(holes(rate));
            holes.putAll(more);
            holes.put(
                    "mark",
                    replies.render(
                            rate.reaches(Measure.IN_GRID_TARGET) ? "report.reached" : "report.missed",
                            Map.of("target", Integer.toString(Measure.IN_GRID_TARGET))));
            lines.add(replies.render(key, holes));
        }
    }

    private static Map<String, String> holes(Rate rate) {
        return Map.of(
                "part", Long.toString(rate.part()),
                "whole", Long.toString(rate.whole()),
                "percent", rate.percent().toPlainString());
    }

    private void addWhistles(List<String> lines, Figures figures) {
        addRate(lines, "report.whistles", figures.rate(Measure.WHISTLES));
    }

    private void addOldest(List<String> lines, Figures figures) {
        Course oldest = figures.oldest();
        if (oldest != null) {
            lines.add(replies.render(
                    "report.oldest",
                    Map.of(
                            "no", oldest.no(),
                            "place", place(oldest.place()),
                            "subcategory", oldest.subcategory(),
                            "age", new TimeWords(replies).age(Duration.between(oldest.opened(), figures.asOf())))));
        }
    }

    private String place(@Nullable String place) {
        return place == null ? replies.render("word.noplace") : place;
    }

    private void addHot(List<String> lines, Figures figures) {
        if (!figures.hot().isEmpty()) {
            List<String> hot = figures.hot().stream()
                    .map(h -> replies.render(
                            "report.hot.one", Map.of("place", h.place(), "count", Long.toString(h.count()))))
                    .toList();
            lines.add(replies.render("report.hot", Map.of("places", String.join(replies.render("report.and"), hot))));
        }
    }

    private String chronic(Bulletin.Chronic chronic) {
        return replies.render(
                "report.chronic",
                Map.of(
                        "place", chronic.place(),
                        "subcategory", chronic.subcategory(),
                        "count", Long.toString(chronic.count()),
                        "days", Integer.toString(Bulletin.Chronic.DAYS)));
    }

    private String trend(Bulletin.Trend trend) {
        return replies.render(
                trend.places().isEmpty() ? "report.advice" : "report.advice.places",
                Map.of(
                        "subcategory", trend.subcategory(),
                        "count", Long.toString(trend.count()),
                        "days", Integer.toString(Trends.DAYS),
                        "places", String.join(replies.render("report.and"), trend.places())));
    }

    private String date(LocalDate day) {
        return replies.render(
                "report.date",
                Map.of(
                        "month", Integer.toString(day.getMonthValue()),
                        "day", Integer.toString(day.getDayOfMonth())));
    }
}
