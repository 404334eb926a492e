package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.http.Problem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites' pages out. The demo asks nobody who they are, so a page of any site that the same browser shows could
 * speak here: by sending forms, which carry a foreign origin, or by a name of its own that it lets point to this machine,
 * which shows in the host.
 */
final class DemoGate implements Handler<RoutingContext> {
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]|[0-9a-f]*:[0-9a-f:.]+");

    private final Set<String> hosts;

    DemoGate(Set<String> hosts) {
        this.hosts = hosts;
    }

    @Override
    public void handle(RoutingContext context) {
        String reason = reasonAgainst(context.request());
        if (reason == null) {
            context.next();
        } else {
            Problem.of(Problem.Kind.FORBIDDEN, reason).send(context);
        }
    }

    private @Nullable String reasonAgainst(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        if (authority == null || !isKnown(authority.host().toLowerCase(Locale.ROOT))) {
            return "host: not a name of this service (expected: localhost or an address)";
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isSame(origin, authority)) {
            return "origin: another site";
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !request.method().equals(HttpMethod.GET) && !site.equals("same-origin")) {
            return "sec-fetch-site: another site";
        }
        return null;
    }

    private boolean isKnown(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || hosts.contains(host)
                || ADDRESS.matcher(host).matches();
    }

    private static boolean isSame(String origin, HostAndPort authority) {
        try {
            URI uri = URI.create(origin);
            String host = uri.getHost();
            return host != null
                    && unbracketed(host).equalsIgnoreCase(unbracketed(authority.host()))
                    && port(uri) == (authority.port() < 0 ? defaultPort(uri) : authority.port());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? defaultPort(uri) : uri.getPort();
    }

    private static int defaultPort(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
