package cn.huiyin.bot.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ports that keep things, all of one empty store; contracts are tested on them. */
public interface StoreParts {
    Partition PARTITION = Partition.of(Sample.COMMUNITY);

    Inbox inbox();

    Tickets tickets();

    Outbox outbox();

    Ledger ledger();

    Courses courses();

    Sheets sheets();

    GuideHits guideHits();

    PointsLedger points();

    Audit audit();

    /** What {@code future} brings, within thirty seconds. */
    static <T> T await(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no result within thirty seconds", e);
        }
    }

    /** Takes a message of its own and gives the cause that a commit about it has. */
    default Commit.Cause arrival(String messageId) {
        boolean isNew = await(inbox().take(PARTITION, Sample.COMMUNITY, Sample.message(messageId, "路灯不亮了")));
        List<Inbox.Entry> entries = await(inbox().read(PARTITION, "0", 1_000));
        Inbox.Entry last = entries.get(entries.size() - 1);
        if (!isNew || !last.message().id().equals(messageId)) {
            throw new AssertionError("message " + messageId + " was not taken as new");
        }
        return new Commit.Cause(last.id(), null);
    }

    /** Commits what must go through. */
    default void commit(Commit commit) {
        if (!await(tickets().commit(PARTITION, commit))) {
            throw new AssertionError("a version had moved");
        }
    }
}
