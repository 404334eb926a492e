package cn.huiyin.bot.flow;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Set;

/** Reads the small records that few decisions need; they are written by {@link Tickets#commit}. */
public interface Sheets {
    /** What stands on each of {@code wanted}; of those that nobody has written yet, what is on them when blank. */
    Future<Map<Sheet<?>, Sheet.Filled>> read(Partition partition, Set<Sheet<?>> wanted);
}
