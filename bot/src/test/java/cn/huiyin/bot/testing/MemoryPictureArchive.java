package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.PictureArchive;
import cn.huiyin.bot.http.PictureType;
import io.vertx.core.Future;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The archive's twin in memory, and the network with it. */
public final class MemoryPictureArchive implements PictureArchive {
    private final Map<String, byte[]> offered = new HashMap<>();
    private final Map<String, Whole> kept = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    /** From now on {@code bytes} are at {@code url}. */
    public void offer(String url, byte[] bytes) {
        offered.put(url, bytes.clone());
    }

    /** While the next picture is being fetched, something happens. */
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /** Every address that was ever asked, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Future<Fetched> keep(String url) {
        asked.add(url);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        byte[] bytes = offered.get(url);
        if (bytes == null) {
            return Future.succeededFuture(new Missed("answered 404", true));
        }
        Optional<PictureType> type = PictureType.of(bytes);
        if (type.isEmpty()) {
            return Future.succeededFuture(new Missed("no picture of a known type", false));
        }
        String hash = sha256(bytes);
        kept.put(hash, new Whole(type.get().mediaType(), ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
        return Future.succeededFuture(new Kept(hash, type.get().mediaType(), bytes.length));
    }

    @Override
    public Future<Found> find(String sha256) {
        Whole whole = kept.get(sha256);
        return Future.succeededFuture(whole == null ? new Nothing() : whole);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
