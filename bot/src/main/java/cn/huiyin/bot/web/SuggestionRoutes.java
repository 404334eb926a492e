package cn.huiyin.bot.web;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.dispatch.Masking;
import cn.huiyin.bot.flow.publishing.RuleSuggestions;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import cn.huiyin.rules.suggest.Suggestion;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Rules that would have decided as people did, to accept or to reject. */
public final class SuggestionRoutes implements Consumer<Router> {
    private static final String PATH = ApiRoutes.BASE + "/rules/suggestions";
    private static final double HUNDREDTHS = 100.0;

    private final RuleSuggestions suggestions;
    private final Supplier<List<Community>> communities;

    public SuggestionRoutes(RuleSuggestions suggestions, Supplier<List<Community>> communities) {
        this.suggestions = suggestions;
        this.communities = communities;
    }

    @Override
    public void accept(Router router) {
        router.get(PATH).handler(this::list);
        router.post(PATH + "/:id/accept").handler(this::take);
        router.post(PATH + "/:id/reject").handler(this::reject);
    }

    private void list(RoutingContext context) {
        suggestions
                .of(wanted(context))
                .recover(StoreFailure::told)
                .onSuccess(offers -> Answers.json(context, 200, json(offers)))
                .onFailure(context::fail);
    }

    private List<String> wanted(RoutingContext context) {
        List<String> all = communities.get().stream().map(Community::id).toList();
        String one = new QueryParameters(context.request(), List.of("community", "id")).oneOf("community", all);
        return one == null ? all : List.of(one);
    }

    private void take(RoutingContext context) {
        String id = id(context);
        suggestions
                .accept(id, wanted(context), RulesRoutes.ADMIN)
                .recover(StoreFailure::told)
                .compose(outcome -> outcome.isPresent()
                        ? RulesRoutes.agreed(outcome.get())
                        : Future.failedFuture(new ProblemException(
                                Problem.of(Problem.Kind.NOT_FOUND, "no suggestion " + id + " any more"))))
                .onSuccess(version -> Answers.json(context, 200, new JsonObject().put("version", version)))
                .onFailure(context::fail);
    }

    private void reject(RoutingContext context) {
        String id = id(context);
        suggestions
                .reject(id)
                .recover(StoreFailure::told)
                .onSuccess(done -> Answers.json(context, 200, new JsonObject().put("id", id)))
                .onFailure(context::fail);
    }

    private static String id(RoutingContext context) {
        String id = context.pathParam("id");
        if (!id.matches("[0-9a-f]{12}")) {
            throw new BadFieldException("id", id, "the id of a suggestion");
        }
        return id;
    }

    private static JsonObject json(List<RuleSuggestions.Offer> offers) {
        JsonArray items = new JsonArray();
        offers.forEach(offer -> items.add(json(offer)));
        return new JsonObject().put("items", items).put("over", RuleSuggestions.TICKETS_MAX);
    }

    private static JsonObject json(RuleSuggestions.Offer offer) {
        Suggestion suggestion = offer.suggestion();
        JsonArray examples = new JsonArray();
        suggestion.examples().forEach(text -> examples.add(Masking.masked(TicketView.summary(text))));
        return new JsonObject()
                .put("id", suggestion.id())
                .put("category", suggestion.category())
                .put("when", suggestion.when())
                .put("precision", hundredths(suggestion.precision()))
                .put("recall", hundredths(suggestion.recall()))
                .put("right", suggestion.right())
                .put("wrong", suggestion.wrong())
                .put("corrected", suggestion.corrected())
                .put("caught", suggestion.caught())
                .put("repaired", offer.repaired())
                .put("spoilt", offer.spoilt())
                .put("snippet", offer.snippet())
                .put("examples", examples);
    }

    private static double hundredths(double share) {
        return Math.round(share * HUNDREDTHS) / HUNDREDTHS;
    }
}
