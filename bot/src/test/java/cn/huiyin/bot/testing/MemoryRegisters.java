package cn.huiyin.bot.testing;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.care.CareBook;
import cn.huiyin.bot.flow.Audit;
import cn.huiyin.bot.flow.Kept;
import cn.huiyin.bot.intake.Registers;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.intake.WantedRegisters;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of {@link MemoryStore} that holds personal data, and who was shown some. */
public final class MemoryRegisters implements Audit {
    private final Map<String, CareBook> care = new HashMap<>();
    private final Map<String, AssetBook> assets = new HashMap<>();
    private final Map<String, List<Trace>> trails = new HashMap<>();

    Registers load(Wanted wanted) {
        WantedRegisters asked = wanted.registers();
        AssetBook all = assets.getOrDefault(wanted.community(), AssetBook.NONE);
        Map<Mark, Asset> found = new LinkedHashMap<>();
        all.assets().values().stream()
                .filter(asset -> asked.wholeAssets() || asked.marks().stream().anyMatch(asset::isFoundBy))
                .forEach(asset -> found.put(asset.mark(), asset));
        return new Registers(
                asked.care() ? care.getOrDefault(wanted.community(), CareBook.NONE) : CareBook.NONE,
                asked.anyAssets() ? new AssetBook(all.version(), all.next(), found) : AssetBook.NONE);
    }

    /** The register of visits of {@code community}. */
    public CareBook care(String community) {
        return care.getOrDefault(community, CareBook.NONE);
    }

    /** Who was shown or changed personal data of {@code community}, oldest first. */
    public List<Trace> traces(String community) {
        return List.copyOf(trails.getOrDefault(community, List.of()));
    }

    boolean haveMoved(Kept kept) {
        Kept.Care visits = kept.care();
        Kept.Assets things = kept.assets();
        return (visits != null
                        && care(kept.community()).version() != visits.before().version())
                || (things != null
                        && assets.getOrDefault(kept.community(), AssetBook.NONE).version()
                                != things.before().version());
    }

    void keep(Kept kept) {
        Kept.Care visits = kept.care();
        if (visits != null) {
            care.put(kept.community(), visits.after());
        }
        Kept.Assets things = kept.assets();
        if (things != null) {
            Map<Mark, Asset> all = new LinkedHashMap<>(
                    assets.getOrDefault(kept.community(), AssetBook.NONE).assets());
            things.before().assets().keySet().forEach(all::remove);
            all.putAll(things.after().assets());
            assets.put(
                    kept.community(),
                    new AssetBook(things.after().version(), things.after().next(), all));
        }
        if (!kept.traces().isEmpty()) {
            trails.computeIfAbsent(kept.community(), k -> new ArrayList<>()).addAll(kept.traces());
        }
    }

    @Override
    public Future<Page> page(Query query) {
        String cursor = query.cursor();
        if (cursor != null && !cursor.matches("[1-9]\\d*")) {
            return Future.failedFuture(new IllegalArgumentException("cursor: " + cursor));
        }
        List<Trace> all = traces(query.community());
        List<Entry> found = new ArrayList<>();
        long from = cursor == null ? all.size() : Long.parseLong(cursor) - 1;
        for (long no = from; no > 0; no--) {
            Trace trace = all.get((int) no - 1);
            if (found.size() == query.limit()) {
                return Future.succeededFuture(new Page(found, Long.toString(no + 1), true));
            }
            if (query.kind() == null || query.kind() == trace.kind()) {
                found.add(new Entry(no, trace, ""));
            }
        }
        return Future.succeededFuture(new Page(found, null, true));
    }
}
