package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import cn.huiyin.bot.ticket.Picture;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 证据: pictures of tickets are kept as they were sent, in their time, beside everything else. */
class PictureLoopTest {
    private static final String PICTURE = "https://example.org/1.jpg";
    private static final String OTHER = "https://example.org/2.jpg";

    private final Village village = Village.keeping("yulan", "g-yulan");

    private Ticket reported() {
        village.show("wang", "玉兰苑12幢门口积水，走不过去", PICTURE);
        return village.newest();
    }

    private List<Picture> pictures(Ticket ticket) {
        return village.ticket(ticket.no()).pictures().all();
    }

    private List<String> history(Ticket ticket) {
        return village.store.history(ticket.no()).stream()
                .map(TicketEvent::word)
                .toList();
    }

    @Test
    void aPictureIsFetchedSoonAfterItCameAndItsAddressGoesOutAsBefore() {
        village.archive.offer(PICTURE, PictureArchiveContract.GIF);

        Heard heard = village.show("wang", "玉兰苑12幢门口积水，走不过去", PICTURE);
        Ticket ticket = village.newest();
        assertThat(heard.only(Kind.ASSIGN).image()).isEqualTo(PICTURE);
        assertThat(pictures(ticket)).containsExactly(Picture.sought(PICTURE, village.time.instant()));
        village.pass(Duration.ofSeconds(1));

        assertThat(pictures(ticket)).singleElement().satisfies(picture -> {
            assertThat(picture.state()).isEqualTo(Picture.State.KEPT);
            Picture.Print print = Objects.requireNonNull(picture.print());
            assertThat(print.bytes()).isEqualTo(PictureArchiveContract.GIF.length);
            assertThat(print.at()).isEqualTo(village.time.instant());
        });
        assertThat(history(ticket)).containsExactly("opened", "pictured", "pictured");
        assertThat(village.pass(Duration.ofMinutes(5)).deliveries()).isEmpty();
        assertThat(village.archive.asked()).containsExactly(PICTURE);
    }

    @Test
    void everyPictureOfATicketCountsWhoeverSentItAndWhateverForOnce() {
        Ticket ticket = reported();
        village.whisper("wang", "补充 " + ticket.no() + " 更深了", OTHER);
        village.whisper("w1", "到场 " + ticket.no(), "https://example.org/3.jpg");
        village.whisper("w1", "办结 " + ticket.no() + " 抽干了", "https://example.org/4.jpg");
        village.whisper("wang", "没解决 " + ticket.no());
        village.whisper("w1", "办结 " + ticket.no() + " 又抽了一遍", PICTURE);

        assertThat(pictures(ticket))
                .extracting(Picture::url)
                .containsExactly(PICTURE, OTHER, "https://example.org/3.jpg", "https://example.org/4.jpg");
    }

    @Test
    void whatIsDoneIsNotForgottenThoughItsOtherClocksStop() {
        Ticket ticket = reported();
        village.pass(Duration.ofSeconds(1));
        assertThat(pictures(ticket)).extracting(Picture::state).containsExactly(Picture.State.SOUGHT);
        village.whisper("wang", "撤销 " + ticket.no());
        village.archive.offer(PICTURE, PictureArchiveContract.GIF);

        village.pass(Duration.ofMinutes(1));

        assertThat(village.ticket(ticket.no()).status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(pictures(ticket)).extracting(Picture::state).containsExactly(Picture.State.KEPT);
    }

    @Test
    void whatCannotBeFetchedForADayIsGivenUpAndTheHistorySaysSo() {
        Ticket ticket = reported();

        village.pass(Duration.ofHours(25));

        assertThat(pictures(ticket)).singleElement().satisfies(picture -> {
            assertThat(picture.state()).isEqualTo(Picture.State.LOST);
            assertThat(picture.why()).isEqualTo("answered 404");
        });
        List<TicketEvent> history = village.store.history(ticket.no());
        TicketEvent last = history.stream()
                .filter(TicketEvent.Pictured.class::isInstance)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.note()).startsWith("lost " + PICTURE).contains("why=answered 404");
        int asked = village.archive.asked().size();
        assertThat(asked).isBetween(8, 15);
        village.pass(Duration.ofHours(25));
        assertThat(village.archive.asked()).hasSize(asked);
    }

    @Test
    void whatIsOnAnotherHostIsLeftWhereItIs() {
        village.show("wang", "玉兰苑12幢门口积水，走不过去", "https://elsewhere.example/1.jpg");

        village.pass(Duration.ofMinutes(1));

        assertThat(village.newest().pictures().all()).isEmpty();
        assertThat(village.archive.asked()).isEmpty();
        assertThat(history(village.newest())).containsExactly("opened");
    }

    @Test
    void aCrashBetweenTheFileAndTheHistoryIsRepeatedWithoutATrace() {
        village.archive.offer(PICTURE, PictureArchiveContract.GIF);
        Ticket ticket = reported();
        village.store.refuseNextCommit();
        village.wake();
        assertThat(village.archive.asked()).hasSize(1);
        assertThat(history(ticket)).containsExactly("opened", "pictured");

        village.wake();

        assertThat(village.archive.asked()).hasSize(2);
        assertThat(history(ticket)).containsExactly("opened", "pictured", "pictured");
        assertThat(pictures(ticket)).extracting(Picture::state).containsExactly(Picture.State.KEPT);
    }

    @Test
    void whatHappensToATicketMeanwhileIsNotLost() {
        village.archive.offer(PICTURE, PictureArchiveContract.GIF);
        Ticket ticket = reported();
        village.archive.meanwhile(() -> village.whisper("w1", "接单 " + ticket.no()));

        village.wake();

        assertThat(village.ticket(ticket.no()).status()).isEqualTo(TicketStatus.ACCEPTED);
        assertThat(pictures(ticket)).extracting(Picture::state).containsExactly(Picture.State.KEPT);
        assertThat(history(ticket)).containsExactly("opened", "pictured", "accepted", "pictured");
    }

    @Test
    void thePicturesOfPrivateMattersAreKeptAndShownToNobodyElse() {
        village.archive.offer(PICTURE, PictureArchiveContract.GIF);
        village.show("wang", "玉兰苑3幢楼上天天半夜拖椅子，吵得睡不着", PICTURE);

        village.pass(Duration.ofSeconds(1));

        assertThat(village.newest().matter().isPrivate()).isTrue();
        assertThat(pictures(village.newest())).extracting(Picture::state).containsExactly(Picture.State.KEPT);
        assertThat(village.store.deliveries().stream().filter(d -> d.to().isGroup()))
                .extracting(Delivery::image)
                .containsOnlyNulls();
    }
}
