package cn.huiyin.bot.flow;

import cn.huiyin.bot.assets.AssetBook;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.care.CareBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commit changes in the registers that hold personal data, and who was shown or changed some.
 *
 * @param community id of it; empty where nothing is kept
 * @param care null when it did not change
 * @param assets null when it did not change
 * @param traces in the order in which they are to be written down
 */
public record Kept(
        String community, @Nullable Care care, @Nullable Assets assets, List<Trace> traces) {
    /** Nothing. */
    public static final Kept NOTHING = new Kept("", null, null, List.of());

    /**
     * The register of visits.
     *
     * @param before as it was loaded
     */
    public record Care(CareBook before, CareBook after) {}

    /**
     * The register of vehicles, bays and lifts; what is in neither book stays as it is.
     *
     * @param before as it was loaded, whole or in part
     */
    public record Assets(AssetBook before, AssetBook after) {}

    /** That register alone. */
    public static Kept of(String community, Care care) {
        return new Kept(community, care, null, List.of());
    }

    /** That register alone. */
    public static Kept of(String community, Assets assets) {
        return new Kept(community, null, assets, List.of());
    }

    /** Nothing changes, but somebody was shown something. */
    public static Kept of(String community, List<Trace> traces) {
        return new Kept(community, null, null, traces);
    }

    /** The same, leaving {@code all} behind. */
    public Kept tracing(List<Trace> all) {
        return new Kept(community, care, assets, all);
    }

    public Kept {
        traces = List.copyOf(traces);
    }

    /** The same when nothing is said after all: then nobody was shown anything. */
    Kept unsaid() {
        return new Kept(
                community,
                care,
                assets,
                traces.stream().filter(t -> !t.kind().isShowing()).toList());
    }
}
