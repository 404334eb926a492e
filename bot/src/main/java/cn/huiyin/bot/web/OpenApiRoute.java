package cn.huiyin.bot.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/** Serves the description of the API. */
final class OpenApiRoute implements Consumer<Router> {
    static final String RESOURCE = "/api/openapi.yaml";

    @Override
    public void accept(Router router) {
        Buffer document = Buffer.buffer(read());
        router.get(ApiRoutes.BASE + "/openapi.yaml")
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=utf-8")
                        .end(document));
    }

    private static byte[] read() {
        try (InputStream in = Objects.requireNonNull(OpenApiRoute.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
