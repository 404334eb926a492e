package cn.huiyin.bot.web;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.figures.Scope;
import cn.huiyin.bot.flow.FiguresReader;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.BadFieldException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The figures of a community, a grid or a party over some days. */
public final class FiguresRoutes implements Consumer<Router> {
    private static final List<String> PARAMETERS = List.of("community", "grid", "party", "from", "to");
    private static final int DAYS = 7;
    private static final int DAYS_MAX = 366;

    private final FiguresReader reader;
    private final Supplier<List<Community>> communities;
    private final Replies replies;
    private final InstantSource clock;

    /** Routes that show the figures of {@code communities}, which are asked for each time. */
    public FiguresRoutes(
            FiguresReader reader, Supplier<List<Community>> communities, Replies replies, InstantSource clock) {
        this.reader = reader;
        this.communities = communities;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public void accept(Router router) {
        router.get(ApiRoutes.BASE + "/figures").handler(this::figures);
    }

    private void figures(RoutingContext context) {
        QueryParameters parameters = new QueryParameters(context.request(), PARAMETERS);
        Scope scope = scope(parameters);
        reader.figures(scope, period(parameters), clock.instant())
                .recover(StoreFailure::told)
                .onSuccess(figures -> Answers.json(context, 200, new FiguresView(replies).json(scope, figures)))
                .onFailure(context::fail);
    }

    private Scope scope(QueryParameters parameters) {
        List<Community> all = communities.get();
        List<String> ids = all.stream().map(Community::id).toList();
        String id = parameters.oneOf("community", ids);
        if (id == null && all.size() != 1) {
            throw new BadFieldException("community", "nothing", "one of " + String.join(", ", ids));
        }
        Community community = all.stream()
                .filter(c -> id == null || c.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Scope(
                community,
                parameters.oneOf(
                        "grid", community.grids().stream().map(Grid::id).toList()),
                parameters.oneOf(
                        "party", community.parties().stream().map(Party::id).toList()));
    }

    private Period period(QueryParameters parameters) {
        LocalDate today = clock.instant().atZone(WorkCalendar.SHANGHAI).toLocalDate();
        LocalDate to = dateOr(parameters, "to", today);
        LocalDate from = dateOr(parameters, "from", to.minusDays(DAYS - 1));
        if (from.isAfter(to) || from.isBefore(to.minusDays(DAYS_MAX - 1))) {
            throw new BadFieldException("from", from.toString(), "0 to " + (DAYS_MAX - 1) + " days before " + to);
        }
        return Period.days(from, to.plusDays(1));
    }

    private static LocalDate dateOr(QueryParameters parameters, String name, LocalDate otherwise) {
        String value = parameters.text(name);
        try {
            return value == null ? otherwise : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadFieldException(name, value, "a date as 2026-11-23");
        }
    }
}
