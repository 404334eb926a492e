package cn.huiyin.bot.web;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.Entry;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.flow.AssetDesk;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import cn.huiyin.bot.http.RequestBody;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The register of vehicles, bays and lifts of a community: shown page by page, replaced as a whole. */
public final class VehicleRoutes implements Consumer<Router> {
    private static final String PATH = ApiRoutes.BASE + "/communities/:id/vehicles";
    private static final List<String> PARAMETERS = List.of("id", "limit", "cursor");
    private static final int LIMIT = 100;
    private static final int LIMIT_MAX = 500;
    private static final int BODY_BYTES_MAX = 4 * 1024 * 1024;

    private final Vertx vertx;
    private final AssetDesk desk;
    private final Supplier<List<Community>> communities;

    public VehicleRoutes(Vertx vertx, AssetDesk desk, Supplier<List<Community>> communities) {
        this.vertx = vertx;
        this.desk = desk;
        this.communities = communities;
    }

    @Override
    public void accept(Router router) {
        router.get(PATH).handler(this::list);
        router.put(PATH).handler(this::replace);
    }

    private void list(RoutingContext context) {
        String community = community(context);
        QueryParameters parameters = new QueryParameters(context.request(), PARAMETERS);
        int limit = parameters.number("limit", 1, LIMIT_MAX, LIMIT);
        int after = parameters.number("cursor", 0, Integer.MAX_VALUE, 0);
        desk.page(community, after, limit)
                .recover(StoreFailure::told)
                .onSuccess(page -> Answers.json(context, 200, json(page, limit)))
                .onFailure(context::fail);
    }

    private void replace(RoutingContext context) {
        String community = community(context);
        HttpServerRequest request = context.request();
        String type = RequestBody.mediaType(request);
        boolean isCsv = type.equals("text/csv");
        if (!isCsv && !RequestBody.isJson(request)) {
            throw new ProblemException(Problem.of(
                    Problem.Kind.UNSUPPORTED_TYPE,
                    "content-type: neither JSON nor CSV (expected: application/json or text/csv)"));
        }
        RequestBody.read(vertx, request, BODY_BYTES_MAX)
                .compose(body -> vertx.executeBlocking(() -> entries(body.getBytes(), isCsv), false))
                .compose(entries -> desk.replace(community, entries).recover(StoreFailure::told))
                .onSuccess(outcome -> Answers.json(context, 200, json(outcome)))
                .onFailure(context::fail);
    }

    private static List<Entry> entries(byte[] body, boolean isCsv) {
        return (isCsv ? VehiclesBody.csv(body) : VehiclesBody.json(body)).entries();
    }

    private String community(RoutingContext context) {
        String id = context.pathParam("id");
        if (communities.get().stream().noneMatch(c -> c.id().equals(id))) {
            throw new ProblemException(Problem.of(Problem.Kind.NOT_FOUND, "no community of this id"));
        }
        return id;
    }

    private static JsonObject json(AssetDesk.Page page, int limit) {
        JsonArray items = new JsonArray();
        page.assets().forEach(asset -> items.add(json(asset)));
        Asset last = page.assets().size() < limit ? null : page.assets().get(limit - 1);
        return new JsonObject()
                .put("items", items)
                .put("total", page.total())
                .put("next", last == null ? null : Long.toString(last.no()));
    }

    static JsonObject json(Asset asset) {
        return new JsonObject()
                .put("no", asset.no())
                .put("plate", textOf(asset, Mark.Kind.VEHICLE))
                .put("bay", textOf(asset, Mark.Kind.BAY))
                .put("lift", textOf(asset, Mark.Kind.LIFT))
                .put("name", asset.name())
                .put("phone", asset.phone());
    }

    private static @Nullable String textOf(Asset asset, Mark.Kind kind) {
        return asset.mark().kind() == kind
                ? asset.shown()
                : asset.also().stream()
                        .filter(mark -> mark.kind() == kind)
                        .map(Mark::text)
                        .findFirst()
                        .orElse(null);
    }

    private static JsonObject json(AssetDesk.Outcome outcome) {
        return new JsonObject()
                .put("total", outcome.total())
                .put("added", outcome.added())
                .put("changed", outcome.changed())
                .put("removed", outcome.removed());
    }
}
