package cn.huiyin.bot.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP caller is told when something cannot be done.
 *
 * @param detail for engineers: what was found and what was expected; never a secret, never what residents wrote
 * @param field the field or parameter at fault, null when it is none of them
 * @param retryAfter when to try again, null when trying again does not help
 * @param errors every mistake in files or rows that were sent; none otherwise
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(
        Kind kind,
        String detail,
        @Nullable String field,
        @Nullable Duration retryAfter,
        List<? extends Mistake> errors) {
    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(Kind kind, String detail, @Nullable String field, @Nullable Duration retryAfter) {
        this(kind, detail, field, retryAfter, List.of());
    }

    /** One of several mistakes. */
    public sealed interface Mistake {
        /** As it is told. */
        JsonObject json();
    }

    /**
     * One mistake in a table that was sent.
     *
     * @param row as spreadsheets count, or counted from 1 where there is no line of names
     * @param column its name
     * @param found what stands there
     */
    public record RowError(int row, String column, String found, String expected) implements Mistake {
        @Override
        public JsonObject json() {
            return new JsonObject()
                    .put("row", row)
                    .put("column", column)
                    .put("found", found)
                    .put("expected", expected);
        }

        /** The place only: what stands there may be somebody's phone. */
        @Override
        public String toString() {
            return "RowError[" + row + " " + column + "]";
        }
    }

    /**
     * One mistake in a file that was sent.
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 characters
     * @param found what stands there
     * @param expected what should; empty when that cannot be said
     */
    public record FileError(String file, int line, int column, String found, String expected) implements Mistake {
        @Override
        public JsonObject json() {
            return new JsonObject()
                    .put("file", file)
                    .put("line", line)
                    .put("column", column)
                    .put("found", found)
                    .put("expected", expected);
        }
    }

    /** All there are; the title is for people. */
    public enum Kind {
        BAD_REQUEST(400, "请求有误"),
        UNAUTHORIZED(401, "请先登录"),
        FORBIDDEN(403, "不允许这样访问"),
        NOT_FOUND(404, "没有找到"),
        METHOD_NOT_ALLOWED(405, "不支持这种操作"),
        NOT_ACCEPTABLE(406, "没有这种格式"),
        TIMEOUT(408, "发送超时，请重试"),
        CONFLICT(409, "别人刚刚改过，请先看看最新的"),
        ALTERED(410, "原件被改动过，不能作为证据"),
        TOO_LARGE(413, "内容太大"),
        UNSUPPORTED_TYPE(415, "不支持这种格式"),
        UNPROCESSABLE(422, "内容有错，没有发布"),
        TOO_MANY(429, "操作太快，请稍后再试"),
        BROKEN(500, "出错了，请稍后再试"),
        UNAVAILABLE(503, "服务暂不可用，请稍后再试");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }
    }

    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, null, null);
    }

    public static Problem of(BadFieldException bad) {
        return new Problem(
                Kind.BAD_REQUEST, String.valueOf(bad.getMessage()), bad.field().isEmpty() ? null : bad.field(), null);
    }

    /** What {@code failure} means to the caller; an unknown failure is told without its words. */
    public static Problem of(Throwable failure) {
        if (failure instanceof ProblemException told) {
            return told.problem();
        }
        if (failure instanceof BadFieldException bad) {
            return of(bad);
        }
        if (failure instanceof RequestBody.TooLargeException large) {
            return of(Kind.TOO_LARGE, String.valueOf(large.getMessage()));
        }
        if (failure instanceof RequestBody.UnreadException unread) {
            return of(Kind.TIMEOUT, String.valueOf(unread.getMessage()));
        }
        return of(Kind.BROKEN, "something went wrong here; the log has it under the request's id");
    }

    /** What the router found by itself: no such path, no such method. */
    public static Problem of(Kind kind) {
        return of(kind, kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Ends the response with this problem, unless it has begun already. */
    public void send(RoutingContext context) {
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        context.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        if (!context.request().isEnded()) {
            // Whatever is still being sent is not wanted.
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        context.response().end(json(RequestIds.of(context)).toBuffer());
    }

    private JsonObject json(String requestId) {
        JsonObject json = new JsonObject()
                .put(
                        "type",
                        "urn:huiyin:problem:"
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", kind.title)
                .put("status", kind.status())
                .put("detail", detail)
                .put("requestId", requestId);
        if (field != null) {
            json.put("field", field);
        }
        if (!errors.isEmpty()) {
            JsonArray all = new JsonArray();
            errors.forEach(error -> all.add(error.json()));
            json.put("errors", all);
        }
        return json;
    }
}
