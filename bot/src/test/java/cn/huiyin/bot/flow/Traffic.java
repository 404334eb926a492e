package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.testing.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that was to be said, and what became of it: the pace, the order, that nothing is dropped and nothing said twice (I7).
 *
 * @param said in the order in which it was said
 * @param made when each delivery was said, by id
 * @param attempts all that reached the platform
 * @param digests what was put together, by what it became
 */
public record Traffic(
        List<Delivery> said,
        Map<String, Instant> made,
        List<Platform.Attempt> attempts,
        Map<Delivery, List<Delivery>> digests,
        List<DeadLetter> dead) {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Fails unless everything arrived as it should. */
    public void isSound(int perMinute) {
        noMinuteHasMoreThan(perMinute);
        nothingIsDroppedOrSaidTwice();
        whatBelongsTogetherComesInOrder();
    }

    private void noMinuteHasMoreThan(int perMinute) {
        Map<Chat, List<Duration>> sent = new LinkedHashMap<>();
        for (Platform.Attempt attempt : attempts) {
            List<Duration> before = sent.computeIfAbsent(attempt.delivery().to(), to -> new ArrayList<>());
            before.add(attempt.at());
            long lately = before.stream()
                    .filter(at -> at.compareTo(attempt.at().minus(MINUTE)) > 0)
                    .count();
            assertThat(lately)
                    .as("I7: messages to " + attempt.delivery().to() + " in the minute before " + attempt.at())
                    .isLessThanOrEqualTo(perMinute);
        }
    }

    private void nothingIsDroppedOrSaidTwice() {
        Map<String, Delivery> known = new HashMap<>();
        Set<String> arrived = new HashSet<>();
        for (Platform.Attempt attempt : attempts) {
            Delivery delivery = attempt.delivery();
            assertThat(known.computeIfAbsent(delivery.id(), id -> delivery))
                    .as("I7: the same id, the same words")
                    .isEqualTo(delivery);
            if (attempt.isTaken()) {
                assertThat(arrived.add(delivery.id()))
                        .as("I7: taken once: " + delivery)
                        .isTrue();
            }
        }
        dead.forEach(letter -> arrived.add(letter.delivery().id()));
        digests.forEach((digest, gone) -> {
            if (arrived.contains(digest.id())) {
                gone.forEach(d -> {
                    arrived.add(d.id());
                    assertThat(digest.text()).as("I7: in the digest").contains("#" + d.ticket());
                    assertThat(digest.mentions()).as("I5: named in the digest").containsAll(d.mentions());
                });
            }
        });
        assertThat(said)
                .as("I7: nothing is dropped")
                .allMatch(d -> arrived.contains(d.id()), "sent, put together, or a dead letter");
    }

    /** What is said of one ticket to one chat arrives in the order in which it was said. */
    private void whatBelongsTogetherComesInOrder() {
        Map<String, Integer> places = new HashMap<>();
        List<Platform.Attempt> taken =
                attempts.stream().filter(Platform.Attempt::isTaken).toList();
        for (int i = 0; i < taken.size(); i++) {
            places.put(taken.get(i).delivery().id(), i);
        }
        digests.forEach((digest, gone) -> {
            Integer place = places.get(digest.id());
            if (place != null) {
                gone.forEach(d -> places.put(d.id(), place));
            }
        });
        Map<String, List<Delivery>> byTicket = new LinkedHashMap<>();
        said.stream()
                .filter(d -> d.ticket() != null && places.containsKey(d.id()))
                .forEach(d -> byTicket.computeIfAbsent(d.to() + " " + d.ticket(), k -> new ArrayList<>())
                        .add(d));
        byTicket.values().forEach(all -> inOrder(all, places));
    }

    private void inOrder(List<Delivery> all, Map<String, Integer> places) {
        for (int i = 0; i < all.size(); i++) {
            for (Delivery later : all.subList(i + 1, all.size())) {
                Delivery earlier = all.get(i);
                if (mustGoFirst(earlier, later)) {
                    assertThat(places.get(earlier.id()))
                            .as("I7: " + earlier + " before " + later + " to " + later.to())
                            .isLessThanOrEqualTo(places.get(later.id()));
                }
            }
        }
    }

    /** What waits for the morning is overtaken by what need not. */
    private boolean mustGoFirst(Delivery earlier, Delivery later) {
        Instant from = earlier.notBefore();
        Instant other = later.notBefore();
        Instant until = other == null ? made.get(later.id()) : other;
        return earlier.urgent() == later.urgent() && (from == null || (until != null && !from.isAfter(until)));
    }
}
