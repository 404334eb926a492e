package cn.huiyin.bot.web;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.flow.publishing.RuleHits;
import cn.huiyin.bot.flow.publishing.RulePublisher;
import cn.huiyin.bot.flow.publishing.RuleTrial;
import cn.huiyin.bot.flow.publishing.RuleVersions;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import cn.huiyin.bot.http.RequestBody;
import cn.huiyin.bot.rules.Proposal;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.rules.RuleReport;
import cn.huiyin.rules.RuleSet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rules: to look at, to publish, to try over past messages, to bring back. */
public final class RulesRoutes implements Consumer<Router> {
    /** Larger than any other request may be: all rule files are sent together. */
    static final int BODY_BYTES_MAX = 4 * 1024 * 1024;

    private static final String PATH = ApiRoutes.BASE + "/rules";

    /** The API has one token, so it knows one person. */
    static final String ADMIN = "admin";

    private static final int VERSIONS_MAX = 200;
    private static final int TRIAL_TICKETS_MAX = 2_000;
    private static final int TRIAL_TICKETS = 500;
    private static final int CURSOR_CHARS_MAX = 40;
    private static final int ID_CHARS_MAX = 200;

    private final Vertx vertx;
    private final Parts parts;

    /** Routes that work with {@code parts}. */
    public RulesRoutes(Vertx vertx, Parts parts) {
        this.vertx = vertx;
        this.parts = parts;
    }

    /**
     * What the routes work with.
     *
     * @param misfits what in the settings does not go with rules; see {@link cn.huiyin.bot.flow.publishing.RuleStart}
     * @param communities asked for each time
     */
    public record Parts(
            RulePublisher publisher,
            RuleVersions versions,
            RuleTrial trial,
            RuleHits hits,
            Function<RuleSet, List<cn.huiyin.rules.source.Problem>> misfits,
            Supplier<List<Community>> communities) {
        List<String> communityIds() {
            return communities.get().stream().map(Community::id).toList();
        }
    }

    @Override
    public void accept(Router router) {
        router.get(PATH).handler(this::show);
        router.put(PATH).handler(this::publish);
        router.post(PATH + "/trial").handler(this::tryOut);
        router.get(PATH + "/versions/:n").handler(this::version);
        router.post(PATH + "/versions/:n/restore").handler(this::restore);
    }

    private void show(RoutingContext context) {
        parts.publisher()
                .refresh()
                .compose(done -> shown())
                .recover(RulesRoutes::told)
                .onSuccess(json -> Answers.json(context, 200, json))
                .onFailure(context::fail);
    }

    /** The version that holds, with all there is to say about it. */
    private Future<JsonObject> shown() {
        RuleBook book = parts.publisher().get();
        Future<RuleVersion> version = parts.versions()
                .version(book.version())
                .map(found -> found.orElseThrow(() -> new IllegalStateException("rules: no " + book.version())));
        Future<List<RuleVersion.About>> all = parts.versions().newest(VERSIONS_MAX);
        Future<Map<String, Integer>> hits = parts.hits().count(parts.communityIds());
        Future<RuleReport> report = parts.publisher().report();
        return Future.all(version, all, hits, report)
                .map(done -> RulesView.json(version.result())
                        .put("rules", RulesView.rules(book.rules(), hits.result()))
                        .put("hitsOver", RuleHits.TICKETS_MAX)
                        .put(
                                "report",
                                RulesView.report(
                                        report.result(), parts.misfits().apply(book.rules())))
                        .put("versions", RulesView.versions(all.result())));
    }

    private void publish(RoutingContext context) {
        body(context)
                .compose(body -> proposed(body)
                        .compose(proposal -> parts.publisher()
                                .publish(proposal, body.basedOn())
                                .recover(RulesRoutes::told)))
                .compose(this::settled)
                .onSuccess(json -> Answers.json(context, 200, json))
                .onFailure(context::fail);
    }

    private static Future<Proposal> proposed(RulesBody body) {
        return Future.succeededFuture()
                .map(start -> new Proposal(body.texts(), RuleVersion.Origin.API, ADMIN, null, body.note()));
    }

    /** What a caller is told of how a proposal ended. */
    private Future<JsonObject> settled(RulePublisher.Outcome outcome) {
        return agreed(outcome).compose(version -> shown().recover(RulesRoutes::told));
    }

    /** The number of the version that holds after a proposal; fails with what the caller is told when it was not taken. */
    static Future<Long> agreed(RulePublisher.Outcome outcome) {
        if (outcome instanceof RulePublisher.Outcome.Refused refused) {
            return Future.failedFuture(new ProblemException(refused(refused.errors())));
        }
        if (outcome instanceof RulePublisher.Outcome.Stale stale) {
            return Future.failedFuture(new ProblemException(new Problem(
                    Problem.Kind.CONFLICT,
                    "basedOn: version " + stale.current() + " was published since (expected: the newest)",
                    "basedOn",
                    null)));
        }
        return Future.succeededFuture(
                outcome instanceof RulePublisher.Outcome.Published published
                        ? published.about().number()
                        : ((RulePublisher.Outcome.Unchanged) outcome).about().number());
    }

    private static Problem refused(List<cn.huiyin.rules.source.Problem> errors) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                "files: " + errors.size() + " mistakes or failing examples (expected: none)",
                "files",
                null,
                RulesView.fileErrors(errors));
    }

    private void tryOut(RoutingContext context) {
        body(context)
                .compose(body -> Future.succeededFuture()
                        .compose(start -> parts.trial().run(body.texts(), sample(body)))
                        .recover(e -> e instanceof IllegalArgumentException
                                ? Future.failedFuture(new BadFieldException(
                                        "cursor", String.valueOf(e.getMessage()), "the next of a trial before"))
                                : told(e)))
                .map(this::tried)
                .onSuccess(json -> Answers.json(context, 200, json))
                .onFailure(context::fail);
    }

    private RuleTrial.Sample sample(RulesBody body) {
        List<String> all = parts.communityIds();
        String community = body.fields().textOrNull("community", ID_CHARS_MAX);
        if (community != null && !all.contains(community)) {
            throw new BadFieldException("community", community, "the id of a community");
        }
        return new RuleTrial.Sample(
                community == null ? all : List.of(community),
                body.since(),
                (int) body.fields().numberOr("limit", 1, TRIAL_TICKETS_MAX, TRIAL_TICKETS),
                body.fields().textOrNull("cursor", CURSOR_CHARS_MAX));
    }

    private JsonObject tried(RuleTrial.Result result) {
        if (!result.mistakes().isEmpty()) {
            throw new ProblemException(refused(result.mistakes()));
        }
        return RulesView.json(result).put("report", RulesView.report(result.report(), List.of()));
    }

    private void version(RoutingContext context) {
        parts.versions()
                .version(number(context))
                .recover(RulesRoutes::told)
                .onSuccess(found -> found.ifPresentOrElse(
                        version -> Answers.json(context, 200, RulesView.json(version)), () -> noVersion(context)))
                .onFailure(context::fail);
    }

    private void restore(RoutingContext context) {
        parts.publisher()
                .restore(number(context), ADMIN, null)
                .recover(RulesRoutes::told)
                .compose(outcome -> outcome.isPresent()
                        ? settled(outcome.get())
                        : Future.failedFuture(new ProblemException(absent(context))))
                .onSuccess(json -> Answers.json(context, 200, json))
                .onFailure(context::fail);
    }

    private static void noVersion(RoutingContext context) {
        absent(context).send(context);
    }

    private static Problem absent(RoutingContext context) {
        return Problem.of(Problem.Kind.NOT_FOUND, "no version " + context.pathParam("n") + " of the rules");
    }

    private static long number(RoutingContext context) {
        String text = context.pathParam("n");
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new BadFieldException("n", text, "the number of a version");
        }
        return Long.parseLong(text);
    }

    /** The body, read on a worker: it may be large. */
    private Future<RulesBody> body(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!RequestBody.isJson(request)) {
            throw new ProblemException(
                    Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "content-type: not JSON (expected: application/json)"));
        }
        return RequestBody.read(vertx, request, BODY_BYTES_MAX)
                .compose(body -> vertx.executeBlocking(() -> RulesBody.parse(body.getBytes()), false));
    }

    /** What the caller did wrong stays as it is; all else is the store's. */
    private static <T> Future<T> told(Throwable e) {
        return e instanceof BadFieldException || e instanceof ProblemException
                ? Future.failedFuture(e)
                : StoreFailure.told(e);
    }
}
