package cn.huiyin.bot.flow;

import cn.huiyin.bot.intake.Message;
import io.vertx.core.Future;
import java.util.List;

/** Messages that were taken and are not handled yet, in the order of their arrival; on disk. */
public interface Inbox {
    /**
     * A message that waits.
     *
     * @param id its place in the order
     * @param community id of the community that it belongs to
     */
    record Entry(String id, String community, Message message) {}

    /**
     * Keeps {@code message} for {@code community} unless the same one was taken within seven days.
     *
     * @return whether it was new; fails when nothing could be written, and then nothing was taken
     */
    Future<Boolean> take(Partition partition, String community, Message message);

    /** The first {@code most} entries after {@code after} ({@code "0"}: from the start); an entry leaves by a commit. */
    Future<List<Entry>> read(Partition partition, String after, int most);
}
