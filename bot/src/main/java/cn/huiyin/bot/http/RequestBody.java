package cn.huiyin.bot.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.Serial;
import java.time.Duration;
import java.util.Locale;

/** Reads the body of a request and never holds more of it than was allowed. */
public final class RequestBody {
    /** Whoever sends slower than this keeps a connection for nothing. */
    private static final Duration TIME_MAX = Duration.ofSeconds(20);

    private RequestBody() {}

    /** The body is larger than allowed; what was read of it is dropped. */
    public static final class TooLargeException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        TooLargeException(int bytesMax) {
            super("body: too large (expected: " + bytesMax + " bytes at most)");
        }
    }

    /** The body did not arrive, or not in time. */
    public static final class UnreadException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        UnreadException(String found) {
            super("body: " + found);
        }
    }

    /** Whether the request says that its body is JSON. */
    public static boolean isJson(HttpServerRequest request) {
        return mediaType(request).equals("application/json");
    }

    /** What the request says its body is, in lower case and without parameters; empty when it does not say. */
    public static String mediaType(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return "";
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The whole body; must be called before the request's handler returns.
     *
     * @return fails with {@link TooLargeException} before anything is read when the declared length is too large, and as soon
     *     as too much has come when it is not declared; with {@link UnreadException} when it does not come
     */
    public static Future<Buffer> read(Vertx vertx, HttpServerRequest request, int bytesMax) {
        if (declaredBytes(request) > bytesMax) {
            return Future.failedFuture(new TooLargeException(bytesMax));
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        Promise<Buffer> whole = Promise.promise();
        collect(request, bytesMax, whole);
        long timer = vertx.setTimer(
                TIME_MAX.toMillis(),
                id -> whole.tryFail(new UnreadException("not complete after " + TIME_MAX.toSeconds() + " s")));
        return whole.future().onComplete(read -> vertx.cancelTimer(timer));
    }

    private static void collect(HttpServerRequest request, int bytesMax, Promise<Buffer> whole) {
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= bytesMax) {
                body.appendBuffer(chunk);
            } else if (whole.tryFail(new TooLargeException(bytesMax))) {
                request.handler(rest -> {});
            }
        });
        request.exceptionHandler(e -> whole.tryFail(new UnreadException("cut off")));
        request.endHandler(end -> whole.tryComplete(body));
    }

    /** As the sender says; -1 when it does not. The server has refused lengths that are no number before. */
    private static long declaredBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length.strip());
    }
}
