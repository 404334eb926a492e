package cn.huiyin.bot.flow;

import io.vertx.core.Future;
import java.nio.ByteBuffer;

/** Where pictures are kept as they were sent, under the hash of their bytes. */
public interface PictureArchive {
    /** What came of fetching a picture. */
    sealed interface Fetched {}

    /** Its bytes are on disk. */
    record Kept(String sha256, String type, long bytes) implements Fetched {}

    /**
     * Nothing was kept.
     *
     * @param why in few words without the address, which may hold a secret
     * @param again whether trying again may help
     */
    record Missed(String why, boolean again) implements Fetched {}

    /** What is found under a hash. */
    sealed interface Found {}

    /** The bytes, which still have that hash. */
    record Whole(String type, ByteBuffer bytes) implements Found {}

    /** Nothing is kept under it. */
    record Nothing() implements Found {}

    /** Something lies there, but not the bytes that were kept. */
    record Altered() implements Found {}

    /** Fetches the picture at {@code url} and keeps it; does not fail. Doing so again keeps the same bytes once. */
    Future<Fetched> keep(String url);

    /** What is kept under {@code sha256}, 64 hexadecimal digits in lower case. */
    Future<Found> find(String sha256);
}
