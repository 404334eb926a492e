package cn.huiyin.bot.web;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.flow.GuideHits;
import cn.huiyin.bot.flow.GuideHits.What;
import cn.huiyin.bot.guide.Guide;
import cn.huiyin.bot.guide.Guides;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.BadFieldException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The answers that are ready, and how often each was given. */
public final class GuidesRoutes implements Consumer<Router> {
    private final Guides guides;
    private final GuideHits hits;
    private final Supplier<List<Community>> communities;
    private final InstantSource clock;

    public GuidesRoutes(Guides guides, GuideHits hits, Supplier<List<Community>> communities, InstantSource clock) {
        this.guides = guides;
        this.hits = hits;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public void accept(Router router) {
        router.get(ApiRoutes.BASE + "/guides").handler(this::list);
    }

    private void list(RoutingContext context) {
        List<String> all = communities.get().stream().map(Community::id).toList();
        String one = new QueryParameters(context.request(), List.of("community")).oneOf("community", all);
        if (one == null && all.size() != 1) {
            throw new BadFieldException("community", "nothing", "one of " + String.join(", ", all));
        }
        String community = one == null ? all.get(0) : one;
        hits.of(community)
                .recover(StoreFailure::told)
                .onSuccess(counts -> Answers.json(context, 200, json(community, counts)))
                .onFailure(context::fail);
    }

    private JsonObject json(String community, Map<String, Map<What, Long>> counts) {
        LocalDate today = clock.instant().atZone(WorkCalendar.SHANGHAI).toLocalDate();
        Set<String> own = guides.ownOf(community);
        JsonArray items = new JsonArray();
        guides.of(community)
                .forEach(guide -> items.add(json(guide, today)
                        .put("own", own.contains(guide.id()))
                        .put("hits", hits(counts.getOrDefault(guide.id(), Map.of())))));
        return new JsonObject().put("items", items);
    }

    private static JsonObject json(Guide guide, LocalDate today) {
        LocalDate until = guide.until();
        return new JsonObject()
                .put("id", guide.id())
                .put("answer", guide.answer())
                .put("source", guide.source())
                .put("until", until == null ? null : until.toString())
                .put("given", guide.holdsOn(today));
    }

    private static JsonObject hits(Map<What, Long> counts) {
        return new JsonObject()
                .put("answered", counts.getOrDefault(What.ANSWERED, 0L))
                .put("passedOn", counts.getOrDefault(What.PASSED_ON, 0L))
                .put("supplemented", counts.getOrDefault(What.SUPPLEMENTED, 0L));
    }
}
