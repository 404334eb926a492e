package cn.huiyin.bot.channel.webhook;

import cn.huiyin.bot.flow.Reception;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.RequestBody;
import cn.huiyin.bot.intake.Message;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages at {@code POST /channels/<name>}. Checked in this order: the channel (404), the type (415), the size (413), the
 * signature over the raw bytes (401), the content (400); then the message is taken (202) or nothing is (503). Until the signature
 * is found right nothing is parsed and nothing is logged.
 */
public final class WebhookRoutes implements Consumer<Router> {
    /** Larger requests are not read. */
    static final int BODY_BYTES_MAX = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRoutes.class);

    private final Vertx vertx;
    private final Map<String, WebhookSignature> signatures;
    private final Reception reception;
    private final Refusals refusals;

    /** Hears of every request that was not taken, for metrics. */
    public interface Refusals {
        /** {@code channel} is one of ours; {@code status} is what the sender was answered. */
        void refused(String channel, int status);
    }

    public WebhookRoutes(
            Vertx vertx, List<WebhookSettings> channels, InstantSource clock, Reception reception, Refusals refusals) {
        this.vertx = vertx;
        this.signatures = channels.stream()
                .collect(Collectors.toMap(
                        WebhookSettings::name, settings -> new WebhookSignature(settings.key(), clock)));
        this.reception = reception;
        this.refusals = refusals;
    }

    @Override
    public void accept(Router router) {
        router.route(HttpMethod.POST, "/channels/:channel").handler(this::receive);
    }

    private void receive(RoutingContext context) {
        String channel = context.pathParam("channel");
        WebhookSignature signature = signatures.get(channel);
        if (signature == null) {
            WebhookAnswer.refused(404, "no such channel").send(context);
            return;
        }
        answer(context, channel, signature)
                .recover(e -> Future.succeededFuture(broken(channel, e)))
                .onSuccess(answer -> {
                    if (!answer.isTaken()) {
                        refusals.refused(channel, answer.status());
                    }
                    answer.send(context);
                });
    }

    private Future<WebhookAnswer> answer(RoutingContext context, String channel, WebhookSignature signature) {
        HttpServerRequest request = context.request();
        if (!RequestBody.isJson(request)) {
            return Future.succeededFuture(
                    WebhookAnswer.refused(415, "content-type: not JSON (expected: application/json)"));
        }
        WebhookSignature.Headers headers = new WebhookSignature.Headers(
                request.getHeader(WebhookSignature.ID),
                request.getHeader(WebhookSignature.TIMESTAMP),
                request.getHeader(WebhookSignature.SIGNATURE));
        return RequestBody.read(vertx, request, BODY_BYTES_MAX)
                .map(Buffer::getBytes)
                .compose(body -> judge(channel, signature.isGenuine(headers, body), body));
    }

    private Future<WebhookAnswer> judge(String channel, boolean isGenuine, byte[] body) {
        if (!isGenuine) {
            return Future.succeededFuture(WebhookAnswer.refused(
                    401, "signature absent or wrong, or the timestamp more than five minutes off"));
        }
        try {
            return take(MessageReader.read(channel, body));
        } catch (BadFieldException e) {
            LOG.warn("A signed message cannot be read; channel={} field={}", channel, e.field());
            return Future.succeededFuture(WebhookAnswer.refused(e));
        }
    }

    private Future<WebhookAnswer> take(Message message) {
        return reception.take(message).map(isNew -> WebhookAnswer.TAKEN).recover(e -> {
            LOG.warn("Nothing was taken, the store cannot be written; {} why={}", message, e.toString());
            return Future.succeededFuture(WebhookAnswer.NOT_NOW);
        });
    }

    private static WebhookAnswer broken(String channel, Throwable e) {
        if (e instanceof RequestBody.TooLargeException) {
            return WebhookAnswer.refused(413, String.valueOf(e.getMessage()));
        }
        if (e instanceof RequestBody.UnreadException) {
            return WebhookAnswer.refused(408, String.valueOf(e.getMessage()));
        }
        LOG.error("A message could not be taken; channel={}", channel, e);
        return WebhookAnswer.NOT_NOW;
    }
}
