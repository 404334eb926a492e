package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.ticket.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a ticket is one that was asked for; pure. */
final class TicketFilter {
    private final Ledger.Query query;
    private final List<String> words;

    TicketFilter(Ledger.Query query) {
        this.query = query;
        String text = query.text();
        this.words = text == null
                ? List.of()
                : Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    boolean fits(Ticket ticket) {
        return (query.grid() == null || query.grid().equals(ticket.duty().grid()))
                && (query.status() == null || query.status() == ticket.status())
                && fitsCategory(ticket.matter().category())
                && holdsWords(ticket);
    }

    private boolean fitsCategory(String category) {
        return query.category() == null
                || category.equals(query.category())
                || category.startsWith(query.category() + "/");
    }

    /** Words are looked for in the report, in where it is, and in the number. */
    private boolean holdsWords(Ticket ticket) {
        if (words.isEmpty()) {
            return true;
        }
        String all = (ticket.no() + "\n" + ticket.matter().text() + "\n"
                        + ticket.matter().place().text() + "\n"
                        + ticket.matter().category())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
