package cn.huiyin.bot.web;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.flow.Audit;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Times;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who was shown or changed personal data, newest first. */
public final class AuditRoutes implements Consumer<Router> {
    private static final List<String> PARAMETERS = List.of("community", "kind", "limit", "cursor");
    private static final List<String> KINDS =
            Arrays.stream(Trace.Kind.values()).map(Trace.Kind::word).toList();
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 200;

    private final Audit audit;
    private final Supplier<List<Community>> communities;

    public AuditRoutes(Audit audit, Supplier<List<Community>> communities) {
        this.audit = audit;
        this.communities = communities;
    }

    @Override
    public void accept(Router router) {
        router.get(ApiRoutes.BASE + "/audit").handler(this::page);
    }

    private void page(RoutingContext context) {
        QueryParameters parameters = new QueryParameters(context.request(), PARAMETERS);
        String cursor = parameters.text("cursor");
        Audit.Query query = new Audit.Query(
                community(parameters),
                kind(parameters.oneOf("kind", KINDS)),
                parameters.number("limit", 1, LIMIT_MAX, LIMIT),
                cursor);
        audit.page(query)
                .recover(e -> e instanceof IllegalArgumentException && cursor != null
                        ? Future.failedFuture(new BadFieldException("cursor", cursor, "the next of a page before"))
                        : StoreFailure.told(e))
                .onSuccess(page -> Answers.json(context, 200, json(page)))
                .onFailure(context::fail);
    }

    private String community(QueryParameters parameters) {
        List<String> ids = communities.get().stream().map(Community::id).toList();
        String id = parameters.oneOf("community", ids);
        if (id == null && ids.size() != 1) {
            throw new BadFieldException("community", "nothing", "one of " + String.join(", ", ids));
        }
        return id == null ? ids.get(0) : id;
    }

    private static Trace.@Nullable Kind kind(@Nullable String word) {
        return Arrays.stream(Trace.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static JsonObject json(Audit.Page page) {
        JsonArray items = new JsonArray();
        page.entries().forEach(entry -> items.add(json(entry)));
        return new JsonObject().put("items", items).put("next", page.next()).put("intact", page.isIntact());
    }

    static JsonObject json(Audit.Entry entry) {
        Trace trace = entry.trace();
        return new JsonObject()
                .put("no", entry.no())
                .put("at", Times.format(trace.at()))
                .put("by", trace.by())
                .put("kind", trace.kind().word())
                .put("records", new JsonArray(trace.records()))
                .put("ticket", trace.ticket())
                .put("hash", entry.hash());
    }
}
