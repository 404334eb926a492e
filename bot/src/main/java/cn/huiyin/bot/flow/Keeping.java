package cn.huiyin.bot.flow;

import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.care.CareBook;
import cn.huiyin.bot.intake.Registers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registers of one community in a decision, and the traces that it leaves; lives as long as its draft. */
final class Keeping {
    private final String community;
    private final Registers before;
    private final Instant now;
    private final List<Trace> traces = new ArrayList<>();
    private CareBook care;
    private AssetBook assets;

    Keeping(String community, Registers before, Instant now) {
        this.community = community;
        this.before = before;
        this.now = now;
        this.care = before.care();
        this.assets = before.assets();
    }

    /** The register of visits, with what was decided so far. */
    CareBook care() {
        return care;
    }

    /** As much of the other register as was asked for, likewise. */
    AssetBook assets() {
        return assets;
    }

    void keep(CareBook book) {
        care = book;
    }

    void keep(AssetBook book) {
        assets = book;
    }

    /** @param by id of who was shown or changed {@code records} */
    void trace(Trace.Kind kind, String by, List<String> records, @Nullable String ticket) {
        traces.add(new Trace(now, by, kind, records, ticket));
    }

    Kept kept() {
        Kept.Care careKept = care.equals(before.care()) ? null : new Kept.Care(before.care(), care);
        Kept.Assets assetsKept = assets.equals(before.assets()) ? null : new Kept.Assets(before.assets(), assets);
        boolean isNothing = careKept == null && assetsKept == null && traces.isEmpty();
        return isNothing ? Kept.NOTHING : new Kept(community, careKept, assetsKept, traces);
    }
}
