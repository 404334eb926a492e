package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.intake.Situation;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may give out which ticket numbers. People say them aloud, so they are short and follow each other: a partition gets a
 * hundred at a time, and from a number the directory of blocks tells the partition. A block never changes hands.
 */
final class NumberBlocks {
    private static final LuaScript ALLOT = LuaScript.of("allot_block.lua");
    private static final LuaScript GRANT = LuaScript.of("grant_numbers.lua");
    private static final int SIZE = 100;
    /** The first ticket is 1001. */
    private static final String FIRST = "10";

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final RedisLink link;
    private final RedisKeys keys;
    private final Map<Long, Partition> known = new ConcurrentHashMap<>();

    NumberBlocks(RedisLink link, RedisKeys keys) {
        this.link = link;
        this.keys = keys;
    }

    /** Gives {@code partition} its next block, unless it has other numbers than {@code seen} by now. */
    Future<Void> allot(Partition partition, Situation.Numbers seen) {
        long usedUp = seen.end() == 0 ? -1 : blockOf(seen.end() - 1);
        List<String> arguments = List.of(String.valueOf(partition.number()), String.valueOf(usedUp), FIRST);
        return ALLOT.run(link, List.of(keys.blocks(), keys.latestBlocks()), arguments)
                .compose(block -> grant(partition, seen, block.toLong()));
    }

    private Future<Void> grant(Partition partition, Situation.Numbers seen, long block) {
        long first = block * SIZE + 1;
        return GRANT.run(
                        link,
                        List.of(keys.of("numbers", partition)),
                        List.of(seen.next() + " " + seen.end(), first + " " + (first + SIZE)))
                .mapEmpty();
    }

    private static long blockOf(long number) {
        return (number - 1) / SIZE;
    }

    /** Whose number {@code no} is; fails with {@link NoSuchElementException} when it is nobody's. */
    Future<Partition> partitionOf(String no) {
        if (!NUMBER.matcher(no).matches()) {
            return Future.failedFuture(new NoSuchElementException("no ticket has this number"));
        }
        long block = blockOf(Long.parseLong(no));
        Partition partition = known.get(block);
        return partition != null
                ? Future.succeededFuture(partition)
                : link.send(Request.cmd(Command.HGET).arg(keys.blocks()).arg(String.valueOf(block)))
                        .map(answer -> learn(block, answer));
    }

    private Partition learn(long block, @Nullable Response answer) {
        if (answer == null) {
            throw new NoSuchElementException("no ticket has this number");
        }
        Partition partition = new Partition(answer.toInteger());
        known.put(block, partition);
        return partition;
    }
}
