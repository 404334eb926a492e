package cn.huiyin.bot.evidence;

import cn.huiyin.bot.ticket.PictureHosts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Gets a picture from a host that the settings name, and from nowhere else: its name is resolved once, every address it has is
 * looked at, and the one that was looked at is the one that is asked. Redirects are not followed.
 */
final class PictureFetcher {
    private static final Duration CONNECT_TIME_MAX = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final Vertx vertx;
    private final PictureHosts hosts;
    private final boolean allowPrivate;
    private final Limits limits;
    private final HttpClient client;

    /**
     * How much may be asked of a host.
     *
     * @param timeMax from asking until the last byte is there
     */
    record Limits(int bytesMax, Duration timeMax) {}

    PictureFetcher(Vertx vertx, PictureHosts hosts, boolean allowPrivate, Limits limits, HttpClientOptions options) {
        this.vertx = vertx;
        this.hosts = hosts;
        this.allowPrivate = allowPrivate;
        this.limits = limits;
        this.client = vertx.createHttpClient(new HttpClientOptions(options)
                .setConnectTimeout((int) CONNECT_TIME_MAX.toMillis())
                .setKeepAlive(false));
    }

    /** The bytes at {@code url}; fails with {@link RefusedException}, or with whatever was in the way this time. */
    Future<byte[]> get(String url) {
        if (!hosts.have(url)) {
            return Future.failedFuture(new RefusedException("host is not among evidence.hosts"));
        }
        URI uri = URI.create(url);
        return vertx.executeBlocking(() -> resolved(uri.getHost()), false)
                .compose(address -> client.request(options(uri, address)))
                .compose(this::exchange)
                .timeout(limits.timeMax().toMillis(), TimeUnit.MILLISECONDS);
    }

    private InetAddress resolved(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!Arrays.stream(all).allMatch(address -> Addresses.mayAsk(address, allowPrivate))) {
            throw new RefusedException("address of the host is not a public one");
        }
        return all[0];
    }

    private RequestOptions options(URI uri, InetAddress address) {
        boolean isSecure = uri.getScheme().toLowerCase(Locale.ROOT).equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : isSecure ? 443 : 80;
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(isSecure)
                .setURI(path + query)
                .setFollowRedirects(false)
                .setTimeout(limits.timeMax().toMillis())
                .putHeader(HttpHeaders.USER_AGENT, "huiyin")
                .putHeader(HttpHeaders.ACCEPT, "image/*")
                .putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
    }

    private Future<byte[]> exchange(HttpClientRequest request) {
        return request.send()
                .compose(this::answer)
                .timeout(limits.timeMax().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(e -> request.reset());
    }

    private Future<byte[]> answer(HttpClientResponse response) {
        if (response.statusCode() == OK) {
            return body(response);
        }
        // What comes along with it is dropped, and that it is cut off is no news.
        response.exceptionHandler(e -> {});
        return Future.failedFuture(new AnsweredException(response.statusCode()));
    }

    /** No more of it is held than is allowed. */
    private Future<byte[]> body(HttpClientResponse response) {
        Promise<byte[]> whole = Promise.promise();
        RefusedException tooLarge = new RefusedException("larger than " + limits.bytesMax() + " bytes");
        Buffer bytes = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(chunk -> {
            if (bytes.length() + chunk.length() > limits.bytesMax()) {
                whole.tryFail(tooLarge);
            } else {
                bytes.appendBuffer(chunk);
            }
        });
        response.endHandler(end -> whole.tryComplete(bytes.getBytes()));
        String declared = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && Long.parseLong(declared.strip()) > limits.bytesMax()) {
            whole.tryFail(tooLarge);
        }
        return whole.future();
    }

    /** It will not be taken, however often it is asked for. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why, null, false, false);
        }
    }

    /** The host has answered, though not with a picture. */
    static final class AnsweredException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnsweredException(int status) {
            super("answered " + status, null, false, false);
        }
    }
}
