package cn.huiyin.bot.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Puts on every answer what keeps a browser from doing more with it than was meant. */
public final class SecurityHeaders implements Handler<RoutingContext> {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob: https: http:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void handle(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", NOTHING)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        context.next();
    }

    /** Allows what a page of ours needs: its own scripts and styles, and pictures from anywhere. */
    public static void allowPage(RoutingContext context) {
        context.response().putHeader("Content-Security-Policy", PAGE);
    }
}
