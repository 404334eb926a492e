package cn.huiyin.bot.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives every request an id that its answer and its log lines share; a well-formed one of the caller's is kept. */
public final class RequestIds implements Handler<RoutingContext> {
    private static final String HEADER = "X-Request-Id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    @Override
    public void handle(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && FORM.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        context.put(HEADER, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    /** The id of the request, {@code none} where it never passed by here. */
    static String of(RoutingContext context) {
        String id = context.get(HEADER);
        return id == null ? "none" : id;
    }
}
