package cn.huiyin.bot.flow.publishing;

import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.ticket.Ticket;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts which rules decided the tickets of late, so that one sees which are of use. */
public final class RuleHits {
    /** The newest tickets, of all communities together. */
    public static final int TICKETS_MAX = 2_000;

    private static final int PAGE = 200;

    private final Ledger ledger;

    public RuleHits(Ledger ledger) {
        this.ledger = ledger;
    }

    /** How many of the newest tickets each rule decided, by its id; a rule that decided none is not in it. */
    public Future<Map<String, Integer>> count(List<String> communities) {
        Map<String, Integer> counts = new HashMap<>();
        return communities.isEmpty() ? Future.succeededFuture(counts) : more(communities, counts, 0, null);
    }

    private Future<Map<String, Integer>> more(
            List<String> communities, Map<String, Integer> counts, int seen, @Nullable String cursor) {
        return ledger.page(new Ledger.Query(communities, null, null, null, null, PAGE, cursor))
                .compose(page -> {
                    for (Ticket ticket : page.tickets()) {
                        String rule = ticket.matter().rule();
                        if (rule != null) {
                            counts.merge(rule, 1, Integer::sum);
                        }
                    }
                    int looked = seen + page.tickets().size();
                    return page.next() == null || looked >= TICKETS_MAX
                            ? Future.succeededFuture(counts)
                            : more(communities, counts, looked, page.next());
                });
    }
}
