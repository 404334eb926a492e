package cn.huiyin.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huiyin.bot.http.Problem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Lets in who has the API's token. */
public final class BearerToken implements Handler<RoutingContext> {
    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    /** A guard that asks for {@code token}, which must not be blank. */
    public BearerToken(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("API token: blank (expected: a token)");
        }
        expected = digest(token);
    }

    @Override
    public void handle(RoutingContext context) {
        if (isLetIn(context.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            context.next();
            return;
        }
        context.response().putHeader("WWW-Authenticate", "Bearer realm=\"huiyin\"");
        Problem.of(Problem.Kind.UNAUTHORIZED, "authorization: absent or wrong (expected: Bearer and the API's token)")
                .send(context);
    }

    private boolean isLetIn(@Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        expected, digest(header.substring(SCHEME.length()).strip()));
    }

    /** Digests are of one length, so that comparing them takes the same time whatever was sent. */
    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has SHA-256 (java.security.MessageDigest).
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
