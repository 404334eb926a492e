package cn.huiyin.bot.web;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.Times;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Deliveries that were given up, for a person to look at and to send again. */
public final class DeadLetterRoutes implements Consumer<Router> {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT = 100;

    private final Outbox outbox;
    private final Supplier<List<Community>> communities;
    private final InstantSource clock;

    public DeadLetterRoutes(Outbox outbox, Supplier<List<Community>> communities, InstantSource clock) {
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public void accept(Router router) {
        router.get(ApiRoutes.BASE + "/dead-letters").handler(this::list);
        router.post(ApiRoutes.BASE + "/dead-letters/:id/retry").handler(this::retry);
    }

    private void list(RoutingContext context) {
        int limit = new QueryParameters(context.request(), List.of("limit")).number("limit", 1, LIMIT_MAX, LIMIT);
        List<Future<List<DeadLetter>>> all = new ArrayList<>();
        partitions().forEach(partition -> all.add(outbox.deadLetters(partition, limit)));
        Future.all(all)
                .recover(StoreFailure::told)
                .map(read -> newest(read.list(), limit))
                .onSuccess(letters -> Answers.json(context, 200, json(letters)))
                .onFailure(context::fail);
    }

    private static List<DeadLetter> newest(List<List<DeadLetter>> all, int limit) {
        return all.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(DeadLetter::at).reversed())
                .limit(limit)
                .toList();
    }

    private void retry(RoutingContext context) {
        String id = context.pathParam("id");
        List<Future<Boolean>> all = new ArrayList<>();
        partitions().forEach(partition -> all.add(outbox.retry(partition, id, clock.instant())));
        Future.all(all)
                .recover(StoreFailure::told)
                .map(read -> read.<Boolean>list().contains(true))
                .onSuccess(found -> {
                    if (found) {
                        Answers.json(context, 202, new JsonObject().put("id", id));
                    } else {
                        Problem.of(Problem.Kind.NOT_FOUND, "no dead letter of this id")
                                .send(context);
                    }
                })
                .onFailure(context::fail);
    }

    private List<Partition> partitions() {
        return communities.get().stream()
                .map(community -> Partition.of(community.id()))
                .distinct()
                .toList();
    }

    private static JsonObject json(List<DeadLetter> letters) {
        JsonArray items = new JsonArray();
        letters.forEach(letter -> items.add(json(letter)));
        return new JsonObject().put("items", items);
    }

    private static JsonObject json(DeadLetter letter) {
        Delivery delivery = letter.delivery();
        return new JsonObject()
                .put("id", delivery.id())
                .put("channel", delivery.to().channel())
                .put(
                        "to",
                        new JsonObject()
                                .put(
                                        delivery.to().isGroup() ? "group" : "user",
                                        delivery.to().id()))
                .put("kind", delivery.kind().word())
                .put("ticket", delivery.ticket())
                // What only who it goes to may read is no business of who looks for what is stuck.
                .put("text", delivery.confidential() ? "" : delivery.text())
                .put("confidential", delivery.confidential())
                .put("reason", letter.reason())
                .put("attempts", letter.attempts())
                .put("at", Times.format(letter.at()));
    }
}
