package cn.huiyin.bot.web;

import cn.huiyin.bot.http.SecurityHeaders;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Serves the page at {@code /}; mounted last, as it looks at every path that is left. */
public final class PageRoutes implements Consumer<Router> {
    private final PageFiles files = new PageFiles();

    @Override
    public void accept(Router router) {
        router.route("/*").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            files.find(context.normalizedPath()).ifPresentOrElse(file -> send(context, file), context::next);
        } else {
            context.next();
        }
    }

    private static void send(RoutingContext context, PageFiles.PageFile file) {
        SecurityHeaders.allowPage(context);
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").putHeader(HttpHeaders.ETAG, file.tag());
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(file.tag())) {
            context.response().setStatusCode(304).end();
            return;
        }
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response().end();
        } else {
            context.response().end(file.bytes());
        }
    }
}
