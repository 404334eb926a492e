package cn.huiyin.bot.web;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.ticket.TicketStatus;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tickets to look at. */
public final class TicketRoutes implements Consumer<Router> {
    private static final List<String> PARAMETERS =
            List.of("community", "grid", "status", "category", "q", "limit", "cursor");
    private static final List<String> STATUSES =
            Arrays.stream(TicketStatus.values()).map(TicketStatus::word).toList();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final int LIMIT_MAX = 200;
    private static final int LIMIT = 50;

    private final Ledger ledger;
    private final Supplier<List<Community>> communities;

    /** Routes that show the tickets of {@code communities}, which are asked for each time. */
    public TicketRoutes(Ledger ledger, Supplier<List<Community>> communities) {
        this.ledger = ledger;
        this.communities = communities;
    }

    @Override
    public void accept(Router router) {
        router.get(ApiRoutes.BASE + "/tickets").handler(this::page);
        router.get(ApiRoutes.BASE + "/tickets/:no").handler(this::one);
    }

    private void page(RoutingContext context) {
        Ledger.Query query = query(new QueryParameters(context.request(), PARAMETERS));
        if (query.communities().isEmpty()) {
            Answers.json(context, 200, json(new Ledger.Page(List.of(), null)));
            return;
        }
        ledger.page(query)
                .recover(e -> unread(e, query.cursor()))
                .onSuccess(page -> Answers.json(context, 200, json(page)))
                .onFailure(context::fail);
    }

    private void one(RoutingContext context) {
        String no = context.pathParam("no");
        if (!NUMBER.matcher(no).matches()) {
            throw new BadFieldException("no", no, "the number of a ticket");
        }
        ledger.ticket(no)
                .recover(StoreFailure::told)
                .onSuccess(filed -> filed.ifPresentOrElse(
                        found -> Answers.json(context, 200, TicketView.json(found)),
                        () -> Problem.of(Problem.Kind.NOT_FOUND, "no ticket " + no)
                                .send(context)))
                .onFailure(context::fail);
    }

    private Ledger.Query query(QueryParameters parameters) {
        List<Community> all = communities.get();
        String community =
                parameters.oneOf("community", all.stream().map(Community::id).toList());
        List<Community> chosen = all.stream()
                .filter(c -> community == null || c.id().equals(community))
                .toList();
        String grid = parameters.oneOf(
                "grid",
                chosen.stream()
                        .flatMap(c -> c.grids().stream())
                        .map(Grid::id)
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
        return new Ledger.Query(
                chosen.stream().map(Community::id).toList(),
                grid,
                status(parameters.oneOf("status", STATUSES)),
                parameters.text("category"),
                parameters.text("q"),
                parameters.number("limit", 1, LIMIT_MAX, LIMIT),
                parameters.text("cursor"));
    }

    private static @Nullable TicketStatus status(@Nullable String word) {
        return word == null ? null : TicketStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** A ledger refuses a cursor that it did not make. */
    private static Future<Ledger.Page> unread(Throwable e, @Nullable String cursor) {
        return e instanceof IllegalArgumentException && cursor != null
                ? Future.failedFuture(new BadFieldException("cursor", cursor, "the next of a page before"))
                : StoreFailure.told(e);
    }

    private static JsonObject json(Ledger.Page page) {
        JsonArray items = new JsonArray();
        page.tickets().forEach(ticket -> items.add(TicketView.json(ticket)));
        return new JsonObject().put("items", items).put("next", page.next());
    }
}
