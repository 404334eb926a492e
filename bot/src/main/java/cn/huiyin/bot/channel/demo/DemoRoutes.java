package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.flow.Reception;
import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.Pace;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import cn.huiyin.bot.http.RequestBody;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the demo page calls, under {@code /demo}. */
public final class DemoRoutes implements Consumer<Router> {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRoutes.class);
    private static final int BODY_BYTES_MAX = 64 * 1024;
    private static final int WRITES_PER_MINUTE_MAX = 240;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final DemoSettings settings;
    private final DemoChannel channel;
    private final Reception reception;
    private final Handler<RoutingContext> reading;
    private final DemoMessages messages;
    private final DemoPictures pictures;
    private final Pace pace;

    /** Routes for {@code channel}; {@code reading} answers what would be understood of a text. */
    public DemoRoutes(
            Vertx vertx,
            DemoSettings settings,
            DemoChannel channel,
            Reception reception,
            Handler<RoutingContext> reading) {
        this.vertx = vertx;
        this.settings = settings;
        this.channel = channel;
        this.reception = reception;
        this.reading = reading;
        this.messages = new DemoMessages(channel);
        this.pictures = new DemoPictures(vertx, settings.pictures());
        this.pace = new Pace(channel.clock(), WRITES_PER_MINUTE_MAX);
    }

    @Override
    public void accept(Router router) {
        router.route("/demo/*").handler(new DemoGate(settings.hosts()));
        router.get("/demo/stage").handler(this::stage);
        router.get("/demo/events").handler(new DemoEvents(vertx, channel.room()));
        router.get("/demo/images/:name").handler(this::picture);
        router.post("/demo/*").handler(this::keepPace);
        router.post("/demo/messages").handler(this::speak);
        router.post("/demo/images").handler(this::keepPicture);
        router.post("/demo/reading").handler(reading);
    }

    private void stage(RoutingContext context) {
        Answers.json(context, 200, DemoStage.json(channel.name(), channel.communities()));
    }

    private void keepPace(RoutingContext context) {
        Duration wait = pace.pass();
        if (wait.isZero()) {
            context.next();
        } else {
            new Problem(Problem.Kind.TOO_MANY, "more than " + WRITES_PER_MINUTE_MAX + " in a minute", null, wait)
                    .send(context);
        }
    }

    private void speak(RoutingContext context) {
        if (!RequestBody.isJson(context.request())) {
            Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "content-type: not JSON (expected: application/json)")
                    .send(context);
            return;
        }
        RequestBody.read(vertx, context.request(), BODY_BYTES_MAX)
                .map(body -> messages.read(body.getBytes()))
                .compose(this::take)
                .onSuccess(answer -> Answers.json(context, 202, answer))
                .onFailure(context::fail);
    }

    private Future<JsonObject> take(DemoMessages.Spoken spoken) {
        return reception
                .take(spoken.message())
                .recover(e -> Future.failedFuture(unwritten(e)))
                .map(isNew -> new JsonObject()
                        .put("id", spoken.entry().id())
                        .put("seq", channel.room().add(spoken.entry()).seq())
                        .put("repeated", !isNew));
    }

    private void keepPicture(RoutingContext context) {
        String type = RequestBody.mediaType(context.request());
        if (!DemoPictures.types().contains(type)) {
            Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "content-type: (expected: one of " + DemoPictures.types() + ")")
                    .send(context);
            return;
        }
        RequestBody.read(vertx, context.request(), DemoPictures.BYTES_MAX)
                .compose(bytes -> keep(type, bytes))
                .onSuccess(url -> Answers.json(context, 201, new JsonObject().put("url", url)))
                .onFailure(context::fail);
    }

    private Future<String> keep(String type, Buffer bytes) {
        if (!DemoPictures.isPicture(type, bytes)) {
            return Future.failedFuture(new ProblemException(
                    Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "body: no picture of type " + type)));
        }
        return pictures.keep(type, bytes).recover(e -> Future.failedFuture(unwritten(e)));
    }

    private static ProblemException unwritten(Throwable e) {
        LOG.warn("Nothing was taken from the demo page: it cannot be written; why={}", e.toString());
        return new ProblemException(
                new Problem(Problem.Kind.UNAVAILABLE, "nothing was taken; send it again", null, TRY_AGAIN));
    }

    private void picture(RoutingContext context) {
        pictures.find(context.pathParam("name"))
                .ifPresentOrElse(
                        kept -> context.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, kept.type())
                                .putHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                                .sendFile(kept.file())
                                .onFailure(
                                        e -> Problem.of(Problem.Kind.NOT_FOUND).send(context)),
                        () -> Problem.of(Problem.Kind.NOT_FOUND).send(context));
    }
}
