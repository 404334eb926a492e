package cn.huiyin.bot.evidence;

import cn.huiyin.bot.flow.PictureArchive;
import cn.huiyin.bot.http.PictureType;
import cn.huiyin.bot.ticket.PictureHosts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The archive in a directory: fetches over the network, a few pictures at a time, and writes on worker threads. Any thread. */
public final class DiskPictureArchive implements PictureArchive {
    /** A larger picture is not kept. */
    public static final int BYTES_MAX = 10 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DiskPictureArchive.class);
    private static final Duration TIME_MAX = Duration.ofSeconds(20);
    private static final int AT_ONCE_MAX = 4;

    private final Vertx vertx;
    private final PictureFetcher fetcher;
    private final EvidenceFiles files;
    private final Gate gate;

    /**
     * An archive in {@code directory}, which is made when the first picture comes.
     *
     * @param hosts where pictures may come from
     * @param allowPrivate whether those hosts may be in a private network or on this machine
     */
    public DiskPictureArchive(Vertx vertx, Path directory, PictureHosts hosts, boolean allowPrivate) {
        this(
                vertx,
                directory,
                new PictureFetcher(
                        vertx,
                        hosts,
                        allowPrivate,
                        new PictureFetcher.Limits(BYTES_MAX, TIME_MAX),
                        new HttpClientOptions()));
    }

    DiskPictureArchive(Vertx vertx, Path directory, PictureFetcher fetcher) {
        this.vertx = vertx;
        this.files = new EvidenceFiles(directory);
        this.fetcher = fetcher;
        this.gate = new Gate(vertx, AT_ONCE_MAX);
    }

    @Override
    public Future<Fetched> keep(String url) {
        return gate.pass(() -> fetcher.get(url).compose(this::kept).recover(e -> Future.succeededFuture(missed(e))));
    }

    private Future<Fetched> kept(byte[] bytes) {
        return vertx.executeBlocking(
                () -> {
                    Optional<PictureType> type = PictureType.of(bytes);
                    return type.isEmpty()
                            ? new Missed("no picture of a known type", false)
                            : written(bytes, type.get());
                },
                false);
    }

    private Fetched written(byte[] bytes, PictureType type) {
        try {
            return new Kept(files.keep(bytes), type.mediaType(), bytes.length);
        } catch (IOException e) {
            LOG.error("A picture could not be written and is tried again; why={}", e.toString());
            return new Missed("cannot be written here", true);
        }
    }

    private static Missed missed(Throwable e) {
        if (e instanceof PictureFetcher.RefusedException refused) {
            return new Missed(String.valueOf(refused.getMessage()), false);
        }
        if (e instanceof PictureFetcher.AnsweredException answered) {
            return new Missed(String.valueOf(answered.getMessage()), true);
        }
        return new Missed(
                e instanceof TimeoutException
                        ? "no answer in time"
                        : "failed: " + e.getClass().getSimpleName(),
                true);
    }

    @Override
    public Future<Found> find(String sha256) {
        return vertx.executeBlocking(() -> files.find(sha256), false);
    }
}
