package cn.huiyin.bot.flow;

import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All tickets, to be looked through; reads only. */
public interface Ledger {
    /**
     * Which tickets.
     *
     * @param communities ids, at least one
     * @param category {@code 大类} or {@code 大类/小类}
     * @param text words that the report must have
     * @param limit 1 to 200
     * @param cursor where the page before ended, null for the first
     */
    record Query(
            List<String> communities,
            @Nullable String grid,
            @Nullable TicketStatus status,
            @Nullable String category,
            @Nullable String text,
            int limit,
            @Nullable String cursor) {
        Query after(@Nullable String next) {
            return new Query(communities, grid, status, category, text, limit, next);
        }
    }

    /**
     * Some tickets, newest first.
     *
     * @param next the cursor of the next page, null when this was the last
     */
    record Page(List<Ticket> tickets, @Nullable String next) {}

    /**
     * A ticket with all that happened to it.
     *
     * @param isIntact whether both are as the service wrote them: nothing changed, dropped or put in since
     */
    record Filed(Ticket ticket, List<TicketEvent> history, boolean isIntact) {}

    Future<Page> page(Query query);

    Future<Optional<Filed>> ticket(String no);
}
