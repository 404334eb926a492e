package cn.huiyin.bot.flow.publishing;

import cn.huiyin.bot.rules.RuleVersion;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Every set of rules that was ever published; nothing in it is changed or removed. */
public interface RuleVersions {
    /** The number of the newest, which is the one that holds; 0 when there is none. */
    Future<Long> current();

    /** The version {@code number}, if there is one. */
    Future<Optional<RuleVersion>> version(long number);

    /** What there is to know of the newest, newest first, {@code most} at most. */
    Future<List<RuleVersion.About>> newest(int most);

    /** Whether a version with the texts of {@code hash} was ever published. */
    Future<Boolean> knows(String hash);

    /**
     * Publishes {@code version}, unless another one has its number or a number before it is missing.
     *
     * @return false when so: nothing was written
     */
    Future<Boolean> add(RuleVersion version);
}
