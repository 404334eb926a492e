package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Ledger} must do. */
public interface LedgerContract extends StoreParts {
    List<String> COMMUNITIES = List.of(Sample.COMMUNITY, "guihua", "meiyuan");

    private void open(Ticket ticket) {
        commit(Partition.of(ticket.community()), "open-" + ticket.no(), Sample.opened(ticket));
    }

    private void change(Ticket ticket, TicketEvent event) {
        Commit.Write write = Sample.changed(ticket, event);
        commit(
                Partition.of(ticket.community()),
                ticket.no() + "-" + write.after().version(),
                write);
    }

    private void commit(Partition partition, String message, Commit.Write write) {
        assertThat(await(inbox().take(partition, Sample.COMMUNITY, Sample.message(message, "灯"))))
                .isTrue();
        String entry = await(inbox().read(partition, "0", 1)).get(0).id();
        assertThat(await(tickets()
                        .commit(
                                partition,
                                CommitSketch.of(new Commit.Cause(entry, null))
                                        .writing(write)
                                        .commit())))
                .isTrue();
    }

    /** Opens {@code count} tickets, the communities in turn, two at every moment. */
    private void openMany(int first, int count) {
        for (int i = 0; i < count; i++) {
            String no = String.valueOf(first + i);
            Instant at = Sample.NOW.plusMillis(first + i / 2);
            open(Sample.ticket(no, COMMUNITIES.get(i % COMMUNITIES.size()), at));
        }
    }

    private static List<String> newestFirst(int first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(first + count - 1 - i))
                .toList();
    }

    private Ledger.Query query(int limit, @Nullable String cursor) {
        return new Ledger.Query(COMMUNITIES, null, null, null, null, limit, cursor);
    }

    private List<String> find(Ledger.Query query) {
        return await(ledger().page(query)).tickets().stream().map(Ticket::no).toList();
    }

    private static Ledger.Query filter(
            @Nullable String grid, @Nullable TicketStatus status, @Nullable String category, @Nullable String text) {
        return new Ledger.Query(COMMUNITIES, grid, status, category, text, 50, null);
    }

    @Test
    default void emptyLedgerHasOneEmptyPage() {
        assertThat(await(ledger().page(query(10, null)))).isEqualTo(new Ledger.Page(List.of(), null));
    }

    @Test
    default void pagesHoldEveryTicketOnceNewestFirst() {
        openMany(1001, 25);
        List<String> read = new ArrayList<>();

        @Nullable String cursor = null;
        do {
            Ledger.Page page = await(ledger().page(query(4, cursor)));
            page.tickets().forEach(ticket -> read.add(ticket.no()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).isEqualTo(newestFirst(1001, 25));
    }

    @Test
    default void ticketsAddedBetweenPagesDisturbNothing() {
        openMany(1001, 9);
        Ledger.Page first = await(ledger().page(query(4, null)));
        openMany(2001, 5);

        Ledger.Page second = await(ledger().page(query(100, first.next())));

        List<String> read = new ArrayList<>();
        first.tickets().forEach(ticket -> read.add(ticket.no()));
        second.tickets().forEach(ticket -> read.add(ticket.no()));
        assertThat(read).isEqualTo(newestFirst(1001, 9));
    }

    @Test
    default void lastPageHasNoNextEvenWhenItIsFull() {
        openMany(1001, 8);

        Ledger.Page first = await(ledger().page(query(4, null)));
        Ledger.Page second = await(ledger().page(query(4, first.next())));

        assertThat(first.next()).isNotNull();
        assertThat(second.tickets()).hasSize(4);
        assertThat(second.next()).isNull();
    }

    @Test
    default void onlyTheCommunitiesAskedForAreSeen() {
        openMany(1001, 6);

        assertThat(find(new Ledger.Query(List.of("guihua"), null, null, null, null, 50, null)))
                .containsExactly("1005", "1002");
        assertThat(find(new Ledger.Query(List.of("nowhere"), null, null, null, null, 50, null)))
                .isEmpty();
    }

    @Test
    default void ticketsAreFoundByStatusAsItChanges() {
        openMany(1001, 3);
        Ticket cancelled = Sample.ticket("1010", "guihua", Sample.NOW);
        open(cancelled);
        change(cancelled, new TicketEvent.Cancelled(Sample.NOW, "u-1", null));

        assertThat(find(filter(null, TicketStatus.CANCELLED, null, null))).containsExactly(cancelled.no());
        assertThat(find(filter(null, TicketStatus.ASSIGNED, null, null))).containsExactly("1003", "1002", "1001");
    }

    @Test
    default void ticketsAreFoundByGridAndCategoryOfEitherLevel() {
        openMany(1001, 2);
        open(Sample.with(
                Sample.ticket("1003", "guihua", Sample.NOW.plusSeconds(9)), Sample.matter("市容环境/噪音扰民", "4", "半夜施工吵")));

        assertThat(find(filter("g1", null, "市容环境/噪音扰民", null))).containsExactly("1003");
        assertThat(find(filter(null, null, "市政设施", null))).containsExactly("1002", "1001");
        assertThat(find(filter(null, null, "市政", null))).isEmpty();
        assertThat(find(filter("g2", null, null, null))).isEmpty();
    }

    @Test
    default void ticketsAreFoundByAllWordsOfTheirReport() {
        openMany(1001, 2);
        open(Sample.with(
                Sample.ticket("1003", "guihua", Sample.NOW.plusSeconds(9)),
                Sample.matter("市容环境/噪音扰民", "4", "半夜KTV音响吵")));

        assertThat(find(filter(null, null, null, "ktv 半夜"))).containsExactly("1003");
        assertThat(find(filter(null, null, null, "ktv 白天"))).isEmpty();
        assertThat(find(filter(null, null, null, "  "))).hasSize(3);
    }

    @Test
    default void fewMatchesAmongManyFillAPage() {
        openMany(1001, 30);
        open(Sample.with(
                Sample.ticket("900", "guihua", Sample.NOW.minusSeconds(9)), Sample.matter("市容环境/噪音扰民", "4", "半夜施工吵")));

        Ledger.Page page = await(ledger().page(new Ledger.Query(COMMUNITIES, null, null, "市容环境", null, 2, null)));

        assertThat(page.tickets()).extracting(Ticket::no).containsExactly("900");
        assertThat(page.next()).isNull();
    }

    @Test
    default void badLimitsAndCursorsAreRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> await(ledger().page(query(0, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit: 0 (expected: 1 to 200)");
        assertThatThrownBy(() -> await(ledger().page(query(10, "abc"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor: abc");
    }

    @Test
    default void ticketIsFiledWithItsHistory() {
        Partition partition = Partition.of(Sample.COMMUNITY);
        await(tickets().allotNumbers(partition, new Situation.Numbers(0, 0)));
        Ticket opened = Sample.ticket("1001");
        open(opened);
        TicketEvent urged = new TicketEvent.Urged(Sample.NOW.plusSeconds(5), "u-1", "快一点");
        change(opened, urged);

        Ledger.Filed filed = await(ledger().ticket("1001")).orElseThrow();

        assertThat(filed.ticket()).isEqualTo(opened.apply(urged));
        assertThat(filed.history()).containsExactly(new TicketEvent.Opened(Sample.NOW, "u-1", opened), urged);
        assertThat(filed.isIntact()).isTrue();
    }

    @Test
    default void unknownNumbersHaveNoTicket() {
        await(tickets().allotNumbers(Partition.of(Sample.COMMUNITY), new Situation.Numbers(0, 0)));

        for (String no : List.of("1001", "5", "abc", "")) {
            assertThat(await(ledger().ticket(no))).isEmpty();
        }
    }
}
