package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.publishing.RuleVersions;
import cn.huiyin.bot.rules.RuleVersion;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions of the rules in memory; safe for any thread, as the real ones are. */
public final class MemoryRuleVersions implements RuleVersions {
    private final List<RuleVersion> all = new ArrayList<>();

    @Override
    public synchronized Future<Long> current() {
        return Future.succeededFuture((long) all.size());
    }

    @Override
    public synchronized Future<Optional<RuleVersion>> version(long number) {
        return Future.succeededFuture(
                number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get((int) number - 1)));
    }

    @Override
    public synchronized Future<List<RuleVersion.About>> newest(int most) {
        List<RuleVersion.About> newest = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && newest.size() < most; i--) {
            newest.add(all.get(i).about());
        }
        return Future.succeededFuture(newest);
    }

    @Override
    public synchronized Future<Boolean> knows(String hash) {
        return Future.succeededFuture(
                all.stream().anyMatch(version -> version.about().hash().equals(hash)));
    }

    @Override
    public synchronized Future<Boolean> add(RuleVersion version) {
        return Future.succeededFuture(version.number() == all.size() + 1 && all.add(version));
    }
}
