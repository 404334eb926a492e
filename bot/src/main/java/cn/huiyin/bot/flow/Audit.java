package cn.huiyin.bot.flow;

import cn.huiyin.bot.audit.Trace;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was shown or changed personal data; reads only: traces are written by the commits that cause them. */
public interface Audit {
    /**
     * Which traces.
     *
     * @param kind null for all
     * @param limit 1 to 200
     * @param cursor where the page before ended, null for the first
     */
    record Query(
            String community,
            Trace.@Nullable Kind kind,
            int limit,
            @Nullable String cursor) {}

    /**
     * A trace as it stands in the trail.
     *
     * @param no counts up within the community, without a gap
     * @param hash over the one before and this one
     */
    record Entry(long no, Trace trace, String hash) {}

    /**
     * Some traces, newest first.
     *
     * @param next the cursor of the next page, null when this was the last
     * @param isIntact whether those that were looked at for this page are as they were written: none changed, dropped or put in
     */
    record Page(List<Entry> entries, @Nullable String next, boolean isIntact) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    Future<Page> page(Query query);
}
