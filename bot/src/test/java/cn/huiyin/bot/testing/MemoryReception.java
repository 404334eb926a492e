package cn.huiyin.bot.testing;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Reception;
import cn.huiyin.bot.intake.Message;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A reception in memory: knows repeats, and can be told that nothing can be written. */
public final class MemoryReception implements Reception {
    private final Map<Key, Message> taken = new LinkedHashMap<>();
    private final AtomicBoolean broken = new AtomicBoolean();

    private record Key(Chat chat, String id) {}

    @Override
    public synchronized Future<Boolean> take(Message message) {
        if (broken.get()) {
            return Future.failedFuture(new IllegalStateException("the disk is full"));
        }
        return Future.succeededFuture(taken.putIfAbsent(new Key(message.chat(), message.id()), message) == null);
    }

    public void breakDown() {
        broken.set(true);
    }

    public void recover() {
        broken.set(false);
    }

    /** In the order they came. */
    public synchronized List<Message> taken() {
        return List.copyOf(taken.values());
    }
}
