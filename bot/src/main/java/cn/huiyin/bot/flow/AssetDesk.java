package cn.huiyin.bot.flow;

import cn.huiyin.bot.assets.Asset;
import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.assets.Entry;
import cn.huiyin.bot.audit.Ranges;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.intake.WantedRegisters;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The register of vehicles, bays and lifts for whoever holds the API's token; all that is shown or changed is written down. */
public final class AssetDesk {
    private static final int TRIES_MAX = 20;

    private final Tickets tickets;
    private final InstantSource time;

    public AssetDesk(Tickets tickets, InstantSource time) {
        this.tickets = tickets;
        this.time = time;
    }

    /**
     * Some of the register.
     *
     * @param total how many there are
     */
    public record Page(List<Asset> assets, int total) {
        public Page {
            assets = List.copyOf(assets);
        }
    }

    /** How a register was replaced. */
    public record Outcome(int total, int added, int changed, int removed) {}

    /** Those of {@code community} with a number above {@code after}, {@code limit} at most; shown when they are written down. */
    public Future<Page> page(String community, long after, int limit) {
        return page(community, after, limit, 1);
    }

    private Future<Page> page(String community, long after, int limit, int tries) {
        return book(community).compose(book -> {
            List<Asset> shown = book.all().stream()
                    .filter(asset -> asset.no() > after)
                    .limit(limit)
                    .toList();
            Page page = new Page(shown, book.assets().size());
            return shown.isEmpty()
                    ? Future.succeededFuture(page)
                    : commit(community, Kept.of(community, List.of(trace(Trace.Kind.ASSETS_LISTED, shown))))
                            .compose(done -> done
                                    ? Future.succeededFuture(page)
                                    : tries < TRIES_MAX ? page(community, after, limit, tries + 1) : moving());
        });
    }

    /** Makes {@code entries} the whole register of {@code community}. */
    public Future<Outcome> replace(String community, Collection<Entry> entries) {
        return replace(community, entries, 1);
    }

    private Future<Outcome> replace(String community, Collection<Entry> entries, int tries) {
        return book(community).compose(before -> {
            AssetBook after = before.replacedBy(entries);
            List<Asset> added = after.assets().values().stream()
                    .filter(asset -> before.asset(asset.mark()).isEmpty())
                    .toList();
            List<Asset> changed = after.assets().values().stream()
                    .filter(asset -> before.asset(asset.mark())
                            .filter(known -> !known.equals(asset))
                            .isPresent())
                    .toList();
            List<Asset> removed = before.assets().values().stream()
                    .filter(asset -> after.asset(asset.mark()).isEmpty())
                    .toList();
            Outcome outcome = new Outcome(after.assets().size(), added.size(), changed.size(), removed.size());
            List<Asset> all =
                    Stream.of(added, changed, removed).flatMap(List::stream).toList();
            return all.isEmpty()
                    ? Future.succeededFuture(outcome)
                    : commit(
                                    community,
                                    Kept.of(community, new Kept.Assets(before, after))
                                            .tracing(List.of(trace(Trace.Kind.ASSETS_REPLACED, all))))
                            .compose(done -> done
                                    ? Future.succeededFuture(outcome)
                                    : tries < TRIES_MAX ? replace(community, entries, tries + 1) : moving());
        });
    }

    private Future<AssetBook> book(String community) {
        return tickets.load(Partition.of(community), Wanted.of(community, WantedRegisters.ASSETS))
                .map(situation -> situation.registers().assets());
    }

    private Future<Boolean> commit(String community, Kept kept) {
        return tickets.commit(Partition.of(community), Commit.asked(kept));
    }

    private Trace trace(Trace.Kind kind, List<Asset> assets) {
        return new Trace(
                time.instant(),
                Trace.API,
                kind,
                Ranges.of(assets.stream().map(Asset::no).toList()),
                null);
    }

    private static <T> Future<T> moving() {
        return Future.failedFuture(new StoreUnavailable("the register was changed by others all the time", null));
    }
}
