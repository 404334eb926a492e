package cn.huiyin.bot.flow.publishing;

import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people wrote about tickets, newest ticket first: the words that opened them, and those that were added later. */
public final class PastTexts {
    private final Ledger ledger;

    public PastTexts(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Something that somebody wrote.
     *
     * @param ticket as it stands
     * @param event {@code opened}, {@code joined} or {@code added}
     */
    public record Said(Ticket ticket, String event, Instant at, String text) {}

    /**
     * What was said about some tickets.
     *
     * @param tickets how many tickets were looked at
     * @param next where the next page begins, null when this was the last
     */
    public record Page(
            List<Said> said, int tickets, @Nullable String next) {}

    /**
     * The next {@code tickets} tickets of {@code communities}.
     *
     * @param since older tickets are left out, and end the search
     * @param cursor where the page before ended, null for the first
     */
    public Future<Page> page(List<String> communities, @Nullable Instant since, int tickets, @Nullable String cursor) {
        Ledger.Query query = new Ledger.Query(communities, null, null, null, null, tickets, cursor);
        return ledger.page(query).compose(page -> {
            List<Ticket> wanted = page.tickets().stream()
                    .filter(ticket -> since == null || !ticket.createdAt().isBefore(since))
                    .toList();
            boolean isEnd = wanted.size() < page.tickets().size();
            List<Future<List<Said>>> each = wanted.stream().map(this::said).toList();
            return Future.all(each)
                    .map(all -> new Page(
                            each.stream().flatMap(f -> f.result().stream()).toList(),
                            wanted.size(),
                            isEnd ? null : page.next()));
        });
    }

    /** A ticket to which nothing was done holds all that was said about it. */
    private Future<List<Said>> said(Ticket ticket) {
        Said opening =
                new Said(ticket, "opened", ticket.createdAt(), ticket.matter().text());
        if (ticket.version() <= 1) {
            return Future.succeededFuture(List.of(opening));
        }
        return ledger.ticket(ticket.no()).map(filed -> {
            List<Said> all = new ArrayList<>(List.of(opening));
            filed.map(Ledger.Filed::history)
                    .orElse(List.of())
                    .forEach(event -> later(ticket, event).ifPresent(all::add));
            return all;
        });
    }

    private static Optional<Said> later(Ticket ticket, TicketEvent event) {
        boolean isWords = event instanceof TicketEvent.Joined || event instanceof TicketEvent.Added;
        return isWords
                ? Optional.ofNullable(event.note())
                        .filter(note -> !note.isBlank())
                        .map(note -> new Said(ticket, event.word(), event.at(), note))
                : Optional.empty();
    }
}
