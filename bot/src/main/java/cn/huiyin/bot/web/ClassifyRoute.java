package cn.huiyin.bot.web;

import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.Fields;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import cn.huiyin.bot.http.RequestBody;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Tells what would be understood of a text. Nothing of it is kept. */
public final class ClassifyRoute implements Consumer<Router> {
    private static final int BODY_BYTES_MAX = 64 * 1024;
    private static final int TEXT_CHARS_MAX = 4_000;
    private static final int ID_CHARS_MAX = 200;

    private final Vertx vertx;
    private final Readings readings;

    public ClassifyRoute(Vertx vertx, Readings readings) {
        this.vertx = vertx;
        this.readings = readings;
    }

    @Override
    public void accept(Router router) {
        router.post(ApiRoutes.BASE + "/classify").handler(this::answer);
    }

    /** Answers a request with {@code {"text":…,"community":…}} wherever it was mounted. */
    public void answer(RoutingContext context) {
        if (!RequestBody.isJson(context.request())) {
            throw new ProblemException(
                    Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "content-type: not JSON (expected: application/json)"));
        }
        RequestBody.read(vertx, context.request(), BODY_BYTES_MAX)
                // Long texts take a while to read: not on the event loop.
                .compose(body -> vertx.executeBlocking(() -> read(body.getBytes()), false))
                .onSuccess(answer -> Answers.json(context, 200, answer))
                .onFailure(context::fail);
    }

    private JsonObject read(byte[] body) {
        Fields fields = Fields.parse(body);
        String text = fields.text("text", TEXT_CHARS_MAX);
        String community = fields.textOrNull("community", ID_CHARS_MAX);
        return readings.classify(text, community)
                .map(ReadingView::json)
                .orElseThrow(
                        () -> new BadFieldException("community", String.valueOf(community), "the id of a community"));
    }
}
