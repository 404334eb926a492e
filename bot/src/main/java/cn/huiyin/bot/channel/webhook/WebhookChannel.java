package cn.huiyin.bot.channel.webhook;

import cn.huiyin.bot.channel.Channel;
import cn.huiyin.bot.channel.RetryAfter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Sends deliveries to the platform, signed with the secret that both share. */
public final class WebhookChannel implements Channel {
    private static final Duration TIME_MAX = Duration.ofSeconds(15);
    private static final Duration CONNECT_TIME_MAX = Duration.ofSeconds(5);
    private static final int CONNECTIONS_MAX = 32;

    private final WebhookSettings settings;
    private final WebhookSignature signature;
    private final InstantSource clock;
    private final Duration timeMax;
    private final HttpClient client;

    public WebhookChannel(Vertx vertx, WebhookSettings settings, InstantSource clock) {
        this(vertx, settings, clock, TIME_MAX);
    }

    WebhookChannel(Vertx vertx, WebhookSettings settings, InstantSource clock, Duration timeMax) {
        this.settings = settings;
        this.signature = new WebhookSignature(settings.key(), clock);
        this.clock = clock;
        this.timeMax = timeMax;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) CONNECT_TIME_MAX.toMillis())
                        .setSsl("https".equalsIgnoreCase(settings.deliverTo().getScheme())),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_MAX));
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public Future<Outcome> send(Delivery delivery) {
        byte[] body = DeliveryWriter.write(delivery);
        return client.request(options(delivery, body))
                .compose(request -> exchange(request, body))
                .timeout(timeMax.toMillis(), TimeUnit.MILLISECONDS)
                .recover(e -> Future.succeededFuture(
                        new Outcome.Unavailable("no answer: " + e.getClass().getSimpleName(), null)));
    }

    private RequestOptions options(Delivery delivery, byte[] body) {
        WebhookSignature.Headers signed = signature.sign(delivery.id(), body);
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(settings.deliverTo().toString())
                .setFollowRedirects(false)
                .setTimeout(timeMax.toMillis())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, "huiyin")
                .putHeader(WebhookSignature.ID, Objects.requireNonNull(signed.id()))
                .putHeader(WebhookSignature.TIMESTAMP, Objects.requireNonNull(signed.timestamp()))
                .putHeader(WebhookSignature.SIGNATURE, Objects.requireNonNull(signed.signature()));
    }

    private Future<Outcome> exchange(HttpClientRequest request, byte[] body) {
        return request.send(Buffer.buffer(body))
                .map(response -> {
                    dropRest(request, response);
                    return outcomeOf(response);
                })
                .timeout(timeMax.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(e -> request.reset());
    }

    /** The status says it all; what the platform writes along is dropped as it comes, and not waited for too long. */
    private void dropRest(HttpClientRequest request, HttpClientResponse response) {
        response.exceptionHandler(e -> {});
        response.end().timeout(timeMax.toMillis(), TimeUnit.MILLISECONDS).onFailure(e -> request.reset());
    }

    private Outcome outcomeOf(HttpClientResponse response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered();
        }
        if (status == 429 || status >= 500) {
            return new Outcome.Unavailable(
                    "answered " + status,
                    RetryAfter.parse(response.getHeader(HttpHeaders.RETRY_AFTER), clock.instant()));
        }
        return new Outcome.Rejected("answered " + status);
    }
}
