package cn.huiyin.bot.store;

import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.care.CareBook;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Kept;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Tickets;
import cn.huiyin.bot.intake.Registers;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.intake.WantedRegisters;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals all records of the registers with the vault's current key, community by community, as if each had changed. */
final class Resealing {
    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int TRIES_MAX = 20;
    private static final WantedRegisters ALL = new WantedRegisters(true, true, List.of());

    private final Tickets tickets;
    private final VaultClaim claim;

    Resealing(Tickets tickets, VaultClaim claim) {
        this.tickets = tickets;
        this.claim = claim;
    }

    Future<Void> run(List<String> communities) {
        Future<Void> all = Future.succeededFuture();
        for (String community : communities) {
            all = all.compose(done -> reseal(community, 1));
        }
        return all.compose(done -> claim.renew())
                .onSuccess(done -> LOG.info(
                        "All personal records are sealed with the current key; communities={}. The old key is needed only for"
                                + " messages that still wait",
                        communities.size()));
    }

    private Future<Void> reseal(String community, int tries) {
        Partition partition = Partition.of(community);
        return tickets.load(partition, Wanted.of(community, ALL)).compose(situation -> {
            Kept kept = anew(community, situation.registers());
            Future<Boolean> written = kept.equals(Kept.NOTHING)
                    ? Future.succeededFuture(true)
                    : tickets.commit(partition, Commit.asked(kept));
            return written.compose(done -> done
                    ? Future.succeededFuture()
                    : tries < TRIES_MAX
                            ? reseal(community, tries + 1)
                            : Future.failedFuture(new StoreException("the registers of " + community
                                    + " change all the time (expected: a moment without)")));
        });
    }

    /** What is in no book before is written as new. */
    private static Kept anew(String community, Registers registers) {
        Kept.@Nullable Care care = careAnew(registers.care());
        Kept.@Nullable Assets assets = assetsAnew(registers.assets());
        return care == null && assets == null ? Kept.NOTHING : new Kept(community, care, assets, List.of());
    }

    private static Kept.@Nullable Care careAnew(CareBook book) {
        return book.version() == 0
                ? null
                : new Kept.Care(
                        new CareBook(book.version(), book.next(), Map.of()),
                        new CareBook(book.version() + 1, book.next(), book.households()));
    }

    private static Kept.@Nullable Assets assetsAnew(AssetBook book) {
        return book.version() == 0
                ? null
                : new Kept.Assets(
                        new AssetBook(book.version(), book.next(), Map.of()),
                        new AssetBook(book.version() + 1, book.next(), book.assets()));
    }
}
