package cn.huiyin.bot.web;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Consumer;

/** Everything under {@code /api/v1}: the document that describes it is open, all else asks for the token. */
public final class ApiRoutes implements Consumer<Router> {
    static final String BASE = "/api/v1";

    private final BearerToken token;
    private final List<Consumer<Router>> resources;

    public ApiRoutes(BearerToken token, List<Consumer<Router>> resources) {
        this.token = token;
        this.resources = List.copyOf(resources);
    }

    @Override
    public void accept(Router router) {
        new OpenApiRoute().accept(router);
        router.route(BASE + "/*").handler(token);
        resources.forEach(resource -> resource.accept(router));
    }
}
