package cn.huiyin.bot.web;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.PointsLedger;
import cn.huiyin.bot.flow.Sheet;
import cn.huiyin.bot.flow.Sheets;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Times;
import cn.huiyin.bot.points.Line;
import cn.huiyin.bot.points.Purse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What somebody's points come to, and the ledger behind it. */
public final class PointsRoutes implements Consumer<Router> {
    private static final List<String> PARAMETERS = List.of("community", "channel", "user", "limit");
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;

    private final Sheets sheets;
    private final PointsLedger ledger;
    private final Supplier<List<Community>> communities;

    public PointsRoutes(Sheets sheets, PointsLedger ledger, Supplier<List<Community>> communities) {
        this.sheets = sheets;
        this.ledger = ledger;
        this.communities = communities;
    }

    @Override
    public void accept(Router router) {
        router.get(ApiRoutes.BASE + "/points").handler(this::points);
    }

    private void points(RoutingContext context) {
        QueryParameters parameters = new QueryParameters(context.request(), PARAMETERS);
        List<String> all = communities.get().stream().map(Community::id).toList();
        String asked = parameters.oneOf("community", all);
        String community = required("community", asked, "one of " + String.join(", ", all));
        Account owner = new Account(
                required("channel", parameters.text("channel"), "the name of a channel"),
                required("user", parameters.text("user"), "the id of a person on it"));
        int limit = parameters.number("limit", 1, LIMIT_MAX, LIMIT);
        Sheet.OfPurse sheet = new Sheet.OfPurse(community, owner);
        sheets.read(Partition.of(community), Set.of(sheet))
                .compose(read -> ledger.newest(community, owner, limit)
                        .map(lines -> json(sheet.type().cast(filled(read.get(sheet), sheet)), lines)))
                .recover(StoreFailure::told)
                .onSuccess(answer -> Answers.json(context, 200, answer))
                .onFailure(context::fail);
    }

    private static Record filled(Sheet.@Nullable Filled filled, Sheet<?> sheet) {
        return filled == null ? sheet.blank() : filled.content();
    }

    private static String required(String name, @Nullable String value, String expected) {
        if (value == null) {
            throw new BadFieldException(name, "nothing", expected);
        }
        return value;
    }

    private static JsonObject json(Purse purse, List<Line> lines) {
        JsonObject parts = new JsonObject();
        purse.parts().forEach((merit, points) -> parts.put(merit.word(), points));
        JsonArray items = new JsonArray();
        lines.forEach(line -> items.add(new JsonObject()
                .put("at", Times.format(line.at()))
                .put("merit", line.merit().word())
                .put("points", line.points())
                .put("ticket", line.ticket())
                .put("by", line.by())
                .put("note", line.note())));
        return new JsonObject().put("total", purse.total()).put("parts", parts).put("items", items);
    }
}
