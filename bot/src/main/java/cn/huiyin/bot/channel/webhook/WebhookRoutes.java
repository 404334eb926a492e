package cn.huiyin.bot.channel.webhook;

import static cn.huiyin.bot.http.RequestBody.TooLargeException;

import cn.huiyin.bot.flow.Reception;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.RequestBody;
import cn.huiyin.bot.intake.Message;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Vertx vertx;
    private final Map<String, WebhookSignature> signatures;
    private final Reception reception;

    public WebhookRoutes(Vertx vertx, List<WebhookSettings> channels, InstantSource clock, Reception reception) {
        this.vertx = vertx;
        this.signatures = channels.stream()
                .collect(Collectors.toMap(
                        WebhookSettings::name, settings -> new WebhookSignature(settings.key(), clock)));
        this.reception = reception;
    }

    @Override
    public void accept(Router router) {
        router.route(HttpMethod.POST, "/channels/:channel").handler(this::receive);
    }

    private void receive(RoutingContext context) {
        String channel = context.pathParam("channel");
        WebhookSignature signature = signatures.get(channel);
        if (signature == null) {
            refuse(context, 404, "no such channel", null);
        } else if (!RequestBody.isJson(context.request())) {
            refuse(context, 415, "content-type: not JSON (expected: application/json)", null);
        } else {
            RequestBody.read(vertx, context.request(), BODY_BYTES_MAX)
                    .map(Buffer::getBytes)
                    .onSuccess(body -> verify(context, channel, signature, body))
                    .onFailure(e -> unread(context, e));
        }
    }

    private void verify(RoutingContext context, String channel, WebhookSignature signature, byte[] body) {
        HttpServerRequest request = context.request();
        WebhookSignature.Headers headers = new WebhookSignature.Headers(
                request.getHeader(WebhookSignature.ID),
                request.getHeader(WebhookSignature.TIMESTAMP),
                request.getHeader(WebhookSignature.SIGNATURE));
        if (!signature.isGenuine(headers, body)) {
            refuse(context, 401, "signature absent or wrong, or the timestamp more than five minutes off", null);
            return;
        }
        Message message;
        try {
            message = MessageReader.read(channel, body);
        } catch (BadFieldException e) {
            LOG.warn(
                    "A signed message cannot be read. channel={} webhook={} field={}",
                    channel,
                    headers.id(),
                    e.field());
            refuse(context, 400, String.valueOf(e.getMessage()), e.field().isEmpty() ? null : e.field());
            return;
        }
        take(context, message);
    }

    private void take(RoutingContext context, Message message) {
        reception
                .take(message)
                .onSuccess(isNew -> context.response().setStatusCode(202).end())
                .onFailure(e -> {
                    LOG.warn("Nothing was taken: the store cannot be written. {} reason={}", message, e.toString());
                    context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
                    refuse(context, 503, "nothing was taken; send it again", null);
                });
    }

    private static void unread(RoutingContext context, Throwable e) {
        if (context.response().closed()) {
            return;
        }
        if (e instanceof TooLargeException) {
            refuse(context, 413, String.valueOf(e.getMessage()), null);
        } else {
            refuse(context, 408, "the body did not arrive", null);
        }
    }

    private static void refuse(RoutingContext context, int status, String error, @Nullable String field) {
        HttpServerResponse response = context.response();
        if (!context.request().isEnded()) {
            // Whatever is still being sent is not wanted.
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(new JsonObject().put("error", error).put("field", field).toBuffer());
    }
}
