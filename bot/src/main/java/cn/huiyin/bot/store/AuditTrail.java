package cn.huiyin.bot.store;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.flow.Partition;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Chains traces as histories are chained ({@link Seals}). The end of each community's trail is remembered, so that a commit that
 * leaves traces asks for it only when another instance has written there meanwhile. Safe for any thread.
 */
final class AuditTrail {
    private final RedisLink link;
    private final RedisKeys keys;
    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    AuditTrail(RedisLink link, RedisKeys keys) {
        this.link = link;
        this.keys = keys;
    }

    /**
     * The end of a trail.
     *
     * @param count how many traces there are
     * @param hash of the last, empty when there is none
     */
    record Head(long count, String hash) {
        static final Head NONE = new Head(0, "");

        static Head of(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return NONE;
            }
            int space = text.indexOf(' ');
            return new Head(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        }

        /** As it is stored. */
        String text() {
            return count == 0 ? "" : count + " " + hash;
        }

        /** The same with {@code traces} behind it. */
        List<CommitPlan.Field> entries(List<Trace> traces) {
            List<String> chained = Seals.entries(
                    hash + " ", traces.stream().map(StoreJson::write).toList());
            List<CommitPlan.Field> entries = new ArrayList<>();
            for (int i = 0; i < chained.size(); i++) {
                entries.add(new CommitPlan.Field((count + i + 1) + "-0", chained.get(i)));
            }
            return entries;
        }
    }

    /** Where the trail of {@code community} ends, as far as is known here. */
    Head head(String community) {
        return heads.getOrDefault(community, Head.NONE);
    }

    /** It ends there now. */
    void learn(String community, Head head) {
        heads.put(community, head);
    }

    /** Asks where the trail of {@code community} ends. */
    Future<Void> refresh(Partition partition, String community) {
        return link.send(Request.cmd(Command.HGET)
                        .arg(keys.of(RedisKeys.AUDIT_HEADS, partition))
                        .arg(community))
                .map(answer -> {
                    learn(community, Head.of(answer == null ? null : answer.toString()));
                    return null;
                });
    }
}
