package cn.huiyin.bot.channel.webhook;

import cn.huiyin.bot.http.BadFieldException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is answered.
 *
 * @param error what is wrong, null when nothing is
 * @param field the field at fault, null when it is none
 * @param retryAfter when to send the same again, null when that does not help
 */
record WebhookAnswer(
        int status,
        @Nullable String error,
        @Nullable String field,
        @Nullable Duration retryAfter) {
    /** It is on disk. */
    static final WebhookAnswer TAKEN = new WebhookAnswer(202, null, null, null);

    /** Nothing was written. */
    static final WebhookAnswer NOT_NOW =
            new WebhookAnswer(503, "nothing was taken; send it again", null, Duration.ofSeconds(5));

    static WebhookAnswer refused(int status, String error) {
        return new WebhookAnswer(status, error, null, null);
    }

    static WebhookAnswer refused(BadFieldException e) {
        return new WebhookAnswer(400, e.getMessage(), e.field().isEmpty() ? null : e.field(), null);
    }

    boolean isTaken() {
        return error == null;
    }

    void send(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(status);
        if (error == null) {
            response.end();
            return;
        }
        if (retryAfter != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        }
        if (!context.request().isEnded()) {
            // Whatever is still being sent is not wanted.
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(new JsonObject().put("error", error).put("field", field).toBuffer());
    }
}
