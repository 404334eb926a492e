package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} must do. */
public interface OutboxContract extends StoreParts {
    Chat OTHER = Chat.group("hook", "g-2");

    private void queue(Delivery... deliveries) {
        commit(CommitSketch.of(arrival("m-" + deliveries[0].id()))
                .saying(deliveries)
                .commit());
    }

    private List<Outbox.Head> due(Instant now) {
        return await(outbox().due(PARTITION, now, 100));
    }

    private List<String> dueIds(Instant now) {
        return due(now).stream().map(head -> head.delivery().id()).toList();
    }

    private void settle(Delivery delivery, Next next, Instant now) {
        await(outbox().settle(PARTITION, delivery, next, now));
    }

    /** Sends whatever is due until nothing is. */
    private List<String> drain(Instant now) {
        List<String> sent = new ArrayList<>();
        for (List<Outbox.Head> heads = due(now); !heads.isEmpty(); heads = due(now)) {
            for (Outbox.Head head : heads) {
                sent.add(head.delivery().id());
                settle(head.delivery(), new Next.Done(), now);
            }
        }
        return sent;
    }

    @Test
    default void deliveryIsReadBackWhole() {
        Delivery delivery = new Delivery(
                "d-1",
                Chat.group("hook", "g|1:{x}"),
                Delivery.Kind.ACK,
                null,
                "已受理\n\"#1001\"",
                List.of("u-1", "u-2"),
                "m-1",
                List.of(new Delivery.Button("接单", "接单 #1001")),
                "https://example.org/1.png",
                true,
                null,
                false);
        queue(delivery);

        assertThat(due(Sample.NOW)).containsExactly(new Outbox.Head(delivery, 0, Sample.NOW, 1));
    }

    @Test
    default void queueOfADestinationKeepsItsOrderAndShowsItsHead() {
        queue(Sample.delivery("a"), Sample.delivery("b"));
        queue(Sample.delivery("c"));

        assertThat(due(Sample.NOW)).containsExactly(new Outbox.Head(Sample.delivery("a"), 0, Sample.NOW, 3));
        assertThat(drain(Sample.NOW)).containsExactly("a", "b", "c");
    }

    @Test
    default void destinationsDoNotWaitForEachOther() {
        Delivery other = Sample.delivery("b", OTHER, false, null);
        queue(Sample.delivery("a"), other);
        settle(Sample.delivery("a"), new Next.RetryAt(Sample.NOW.plusSeconds(60)), Sample.NOW);

        assertThat(dueIds(Sample.NOW)).containsExactly("b");
    }

    @Test
    default void urgentGoesBeforeOrdinaryAndInItsOwnOrder() {
        queue(
                Sample.delivery("a"),
                Sample.delivery("u1", Sample.GROUP, true, null),
                Sample.delivery("b"),
                Sample.delivery("u2", Sample.GROUP, true, null));

        assertThat(drain(Sample.NOW)).containsExactly("u1", "u2", "a", "b");
    }

    @Test
    default void deliveryThatAnUrgentOneOvertookOnItsWayIsStillSettled() {
        queue(Sample.delivery("a"));
        Delivery onItsWay = due(Sample.NOW).get(0).delivery();
        queue(Sample.delivery("u", Sample.GROUP, true, null));

        settle(onItsWay, new Next.Done(), Sample.NOW);

        assertThat(drain(Sample.NOW)).containsExactly("u");
    }

    @Test
    default void severalBecomeOneAtThePlaceOfTheFirst() {
        queue(Sample.delivery("a"), Sample.delivery("b"), Sample.delivery("c"), Sample.delivery("d"));
        List<Delivery> front = await(outbox().waiting(PARTITION, Sample.GROUP, 3));
        assertThat(front).extracting(Delivery::id).containsExactly("a", "b", "c");

        boolean done = await(outbox().merge(PARTITION, front.subList(0, 2), Sample.delivery("digest")));

        assertThat(done).isTrue();
        assertThat(drain(Sample.NOW)).containsExactly("digest", "c", "d");
    }

    @Test
    default void nothingIsPutTogetherWhenOneOfThemHasLeft() {
        queue(Sample.delivery("a"), Sample.delivery("b"));
        List<Delivery> front = await(outbox().waiting(PARTITION, Sample.GROUP, 3));
        settle(Sample.delivery("a"), new Next.Done(), Sample.NOW);

        boolean done = await(outbox().merge(PARTITION, front, Sample.delivery("digest")));

        assertThat(done).isFalse();
        assertThat(drain(Sample.NOW)).containsExactly("b");
    }

    @Test
    default void roomIsWhatTheLastMinuteLeaves() {
        assertThat(await(outbox().room(Sample.GROUP, 3, Sample.NOW))).isEqualTo(3);

        assertThat(await(outbox().permit(Sample.GROUP, 3, Sample.NOW))).isZero();
        assertThat(await(outbox().permit(Sample.GROUP, 3, Sample.NOW))).isZero();

        assertThat(await(outbox().room(Sample.GROUP, 3, Sample.NOW))).isEqualTo(1);
        assertThat(await(outbox().room(Sample.GROUP, 3, Sample.NOW.plusSeconds(70))))
                .isEqualTo(3);
    }

    @Test
    default void deliveryForLaterWaitsForItsTime() {
        Instant morning = Sample.NOW.plusSeconds(3_600);
        queue(
                Sample.delivery("late-1", Sample.GROUP, false, morning),
                Sample.delivery("now"),
                Sample.delivery("late-2", Sample.GROUP, false, morning));

        assertThat(drain(Sample.NOW)).containsExactly("now");
        assertThat(drain(morning.minusMillis(1))).isEmpty();
        assertThat(drain(morning)).containsExactly("late-1", "late-2");
    }

    @Test
    default void manyDeliveriesThatFallDueAtOnceKeepTheirOrder() {
        Instant morning = Sample.NOW.plusSeconds(3_600);
        Delivery[] all = new Delivery[30];
        for (int i = 0; i < all.length; i++) {
            all[i] = Sample.delivery("d" + i, Sample.GROUP, false, morning);
        }
        queue(all);

        assertThat(drain(morning))
                .containsExactlyElementsOf(
                        List.of(all).stream().map(Delivery::id).toList());
    }

    @Test
    default void triedDeliveryStaysFirstAndCountsItsAttempts() {
        Instant then = Sample.NOW.plusSeconds(10);
        queue(Sample.delivery("a"), Sample.delivery("b"));

        settle(Sample.delivery("a"), new Next.RetryAt(then), Sample.NOW);

        assertThat(due(then.minusMillis(1))).isEmpty();
        assertThat(due(then)).containsExactly(new Outbox.Head(Sample.delivery("a"), 1, Sample.NOW, 2));
        settle(Sample.delivery("a"), new Next.RetryAt(then.plusSeconds(10)), then);
        assertThat(due(then.plusSeconds(10))).containsExactly(new Outbox.Head(Sample.delivery("a"), 2, Sample.NOW, 2));
    }

    @Test
    default void settlingWhatWasSettledChangesNothing() {
        queue(Sample.delivery("a"), Sample.delivery("b"));
        settle(Sample.delivery("a"), new Next.Done(), Sample.NOW);

        settle(Sample.delivery("a"), new Next.Dead("once more"), Sample.NOW);
        settle(Sample.delivery("a"), new Next.RetryAt(Sample.NOW.plusSeconds(60)), Sample.NOW);

        assertThat(dueIds(Sample.NOW)).containsExactly("b");
        assertThat(await(outbox().deadLetters(PARTITION, 10))).isEmpty();
    }

    @Test
    default void longestWaitingDestinationComesFirst() {
        queue(Sample.delivery("a"), Sample.delivery("b", OTHER, false, null));
        settle(Sample.delivery("a"), new Next.RetryAt(Sample.NOW.plusSeconds(20)), Sample.NOW);
        settle(Sample.delivery("b", OTHER, false, null), new Next.RetryAt(Sample.NOW.plusSeconds(10)), Sample.NOW);

        assertThat(dueIds(Sample.NOW.plusSeconds(30))).containsExactly("b", "a");
        assertThat(await(outbox().due(PARTITION, Sample.NOW.plusSeconds(30), 1)))
                .hasSize(1);
    }

    @Test
    default void heldQueueIsStillAndCountsNoAttempt() {
        Instant until = Sample.NOW.plusSeconds(5);
        queue(Sample.delivery("a"));

        await(outbox().hold(PARTITION, Sample.GROUP, until));

        assertThat(due(until.minusMillis(1))).isEmpty();
        assertThat(due(until)).containsExactly(new Outbox.Head(Sample.delivery("a"), 0, until, 1));
    }

    @Test
    default void holdingAnEmptyQueueHoldsNothingBackLater() {
        await(outbox().hold(PARTITION, Sample.GROUP, Sample.NOW.plusSeconds(600)));

        queue(Sample.delivery("a"));

        assertThat(dueIds(Sample.NOW)).containsExactly("a");
    }

    @Test
    default void newDeliveryDoesNotWakeADestinationThatWaits() {
        queue(Sample.delivery("a"));
        settle(Sample.delivery("a"), new Next.RetryAt(Sample.NOW.plusSeconds(60)), Sample.NOW);

        queue(Sample.delivery("u", Sample.GROUP, true, null));

        assertThat(due(Sample.NOW)).isEmpty();
        assertThat(dueIds(Sample.NOW.plusSeconds(60))).containsExactly("u");
    }

    @Test
    default void givenUpDeliveryIsADeadLetterAndTheQueueGoesOn() {
        queue(Sample.delivery("a"), Sample.delivery("b"));
        settle(Sample.delivery("a"), new Next.RetryAt(Sample.NOW), Sample.NOW);

        settle(Sample.delivery("a"), new Next.Dead("platform said 400: no such group"), Sample.NOW.plusSeconds(1));

        assertThat(await(outbox().deadLetters(PARTITION, 10)))
                .containsExactly(new DeadLetter(
                        Sample.delivery("a"), "platform said 400: no such group", 2, Sample.NOW.plusSeconds(1)));
        assertThat(drain(Sample.NOW.plusSeconds(1))).containsExactly("b");
    }

    @Test
    default void deadLettersAreNewestFirst() {
        queue(Sample.delivery("a"), Sample.delivery("b"), Sample.delivery("c"));
        for (int i = 0; i < 3; i++) {
            Instant at = Sample.NOW.plusSeconds(i);
            settle(due(at).get(0).delivery(), new Next.Dead("no"), at);
        }

        assertThat(await(outbox().deadLetters(PARTITION, 2)))
                .extracting(letter -> letter.delivery().id())
                .containsExactly("c", "b");
    }

    @Test
    default void deadLetterThatIsSentAgainStandsAtTheEndAsIfNew() {
        queue(Sample.delivery("a"), Sample.delivery("b"));
        settle(Sample.delivery("a"), new Next.Dead("no"), Sample.NOW);

        assertThat(await(outbox().retry(PARTITION, "a", Sample.NOW))).isTrue();

        assertThat(await(outbox().deadLetters(PARTITION, 10))).isEmpty();
        assertThat(dueIds(Sample.NOW)).containsExactly("b");
        settle(Sample.delivery("b"), new Next.Done(), Sample.NOW);
        assertThat(due(Sample.NOW)).containsExactly(new Outbox.Head(Sample.delivery("a"), 0, Sample.NOW, 1));
    }

    @Test
    default void onlyDeadLettersAreSentAgain() {
        queue(Sample.delivery("a"));

        assertThat(await(outbox().retry(PARTITION, "a", Sample.NOW))).isFalse();
        assertThat(await(outbox().retry(PARTITION, "nobody", Sample.NOW))).isFalse();
        assertThat(drain(Sample.NOW)).containsExactly("a");
    }

    @Test
    default void noMinuteHasMoreMessagesThanItMay() {
        for (int i = 0; i < 3; i++) {
            assertThat(permit(Sample.NOW.plusSeconds(i))).isZero();
        }

        Duration wait = permit(Sample.NOW.plusSeconds(3));

        assertThat(wait).isBetween(Duration.ofSeconds(57), Duration.ofSeconds(59));
        assertThat(permit(Sample.NOW.plusSeconds(3).plus(wait).minusMillis(1))).isPositive();
        assertThat(permit(Sample.NOW.plusSeconds(3).plus(wait))).isZero();
        assertThat(permit(Sample.NOW.plusSeconds(3).plus(wait))).isPositive();
    }

    private Duration permit(Instant now) {
        return await(outbox().permit(Sample.GROUP, 3, now));
    }

    @Test
    default void destinationsHaveTheirOwnMinute() {
        assertThat(await(outbox().permit(Sample.GROUP, 1, Sample.NOW))).isZero();
        assertThat(await(outbox().permit(OTHER, 1, Sample.NOW))).isZero();
        assertThat(await(outbox().permit(Sample.GROUP, 1, Sample.NOW))).isPositive();
    }

    @Test
    default void clockThatIsSetBackDelaysByAMinuteAtMost() {
        assertThat(await(outbox().permit(Sample.GROUP, 1, Sample.NOW))).isZero();

        Instant hourBefore = Sample.NOW.minusSeconds(3_600);
        assertThat(await(outbox().permit(Sample.GROUP, 1, hourBefore)))
                .isPositive()
                .isLessThan(Duration.ofSeconds(62));
    }
}
