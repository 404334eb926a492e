package cn.huiyin.bot.testing;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The outbox's twin in memory, for one partition. */
public final class MemoryOutbox implements Outbox {
    private static final Duration WINDOW = Duration.ofSeconds(61);

    private final Map<String, Entry> queued = new LinkedHashMap<>();
    private final List<Entry> later = new ArrayList<>();
    private final Map<Chat, Instant> destinations = new LinkedHashMap<>();
    private final Map<String, DeadLetter> dead = new LinkedHashMap<>();
    private final Map<Chat, List<Instant>> permits = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<Delivery, List<Delivery>> digests = new LinkedHashMap<>();
    private long places;

    /** A place in a queue; urgent ones stand before the others. */
    private record Entry(Delivery delivery, long place, int attempts, Optional<Instant> firstTried) {
        static final Comparator<Entry> ORDER =
                Comparator.comparing((Entry e) -> !e.delivery.urgent()).thenComparing(Entry::place);

        Chat to() {
            return delivery.to();
        }
    }

    /** All that was ever put together, and into what. */
    public Map<Delivery, List<Delivery>> digests() {
        return Map.copyOf(digests);
    }

    /** Whether nothing is to be sent, now or later. */
    public boolean isEmpty() {
        return queued.isEmpty() && later.isEmpty();
    }

    /** All dead letters. */
    public List<DeadLetter> graveyard() {
        return List.copyOf(dead.values());
    }

    /** Puts {@code all} into their queues, each id once, or keeps them until their time. */
    public void put(List<Delivery> all, Instant now) {
        for (Delivery delivery : all) {
            if (known.add(delivery.id())) {
                Entry entry = new Entry(delivery, ++places, 0, Optional.empty());
                if (delivery.notBefore() == null) {
                    enqueue(entry, now);
                } else {
                    later.add(entry);
                }
            }
        }
    }

    private void enqueue(Entry entry, Instant now) {
        queued.put(entry.delivery().id(), entry);
        destinations.putIfAbsent(entry.to(), now);
    }

    private Stream<Entry> queue(Chat to) {
        return queued.values().stream().filter(e -> e.to().equals(to)).sorted(Entry.ORDER);
    }

    @Override
    public Future<List<Head>> due(Partition partition, Instant now, int most) {
        List<Entry> ready = later.stream()
                .filter(e -> !Objects.requireNonNull(e.delivery().notBefore()).isAfter(now))
                .sorted(Comparator.comparing(
                                (Entry e) -> Objects.requireNonNull(e.delivery().notBefore()))
                        .thenComparing(Entry::place))
                .toList();
        for (Entry entry : ready) {
            later.remove(entry);
            enqueue(new Entry(entry.delivery(), ++places, 0, Optional.empty()), now);
        }
        return Future.succeededFuture(destinations.entrySet().stream()
                .filter(d -> !d.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .flatMap(d -> head(d.getKey(), now).stream())
                .toList());
    }

    private Optional<Head> head(Chat to, Instant now) {
        return queue(to)
                .findFirst()
                .map(e -> new Head(e.delivery(), e.attempts(), e.firstTried().orElse(now), (int)
                        queue(to).count()));
    }

    @Override
    public Future<Void> settle(Partition partition, Delivery delivery, Next next, Instant now) {
        Entry entry = queued.get(delivery.id());
        if (entry == null) {
            return Future.succeededFuture();
        }
        Instant first = entry.firstTried().orElse(now);
        if (next instanceof Next.RetryAt retry) {
            queued.put(
                    delivery.id(),
                    new Entry(entry.delivery(), entry.place(), entry.attempts() + 1, Optional.of(first)));
            destinations.put(entry.to(), retry.at());
            return Future.succeededFuture();
        }
        queued.remove(delivery.id());
        known.remove(delivery.id());
        if (next instanceof Next.Dead letter) {
            dead.put(delivery.id(), new DeadLetter(entry.delivery(), letter.reason(), entry.attempts() + 1, now));
        }
        if (queue(entry.to()).findAny().isPresent()) {
            destinations.put(entry.to(), now);
        } else {
            destinations.remove(entry.to());
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<Duration> permit(Chat to, int perMinute, Instant now) {
        List<Instant> last = used(to, now);
        if (last.size() < perMinute) {
            last.add(now);
            return Future.succeededFuture(Duration.ZERO);
        }
        return Future.succeededFuture(
                Duration.between(now, last.get(last.size() - perMinute).plus(WINDOW)));
    }

    /** Those of the last minute; what lies ahead of a clock that was set back counts as now. */
    private List<Instant> used(Chat to, Instant now) {
        List<Instant> last = new ArrayList<>(permits.getOrDefault(to, List.of()));
        last.replaceAll(at -> at.isAfter(now) ? now : at);
        last.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
        permits.put(to, last);
        return last;
    }

    @Override
    public Future<Integer> room(Chat to, int perMinute, Instant now) {
        return Future.succeededFuture(Math.max(0, perMinute - used(to, now).size()));
    }

    @Override
    public Future<List<Delivery>> waiting(Partition partition, Chat to, int most) {
        return Future.succeededFuture(queue(to).limit(most).map(Entry::delivery).toList());
    }

    @Override
    public Future<Boolean> merge(Partition partition, List<Delivery> gone, Delivery digest) {
        if (!gone.stream().allMatch(d -> queued.containsKey(d.id()))) {
            return Future.succeededFuture(false);
        }
        long place = Objects.requireNonNull(queued.get(gone.get(0).id())).place();
        gone.forEach(d -> {
            queued.remove(d.id());
            known.remove(d.id());
        });
        queued.put(digest.id(), new Entry(digest, place, 0, Optional.empty()));
        known.add(digest.id());
        digests.put(digest, List.copyOf(gone));
        return Future.succeededFuture(true);
    }

    @Override
    public Future<Void> hold(Partition partition, Chat to, Instant until) {
        destinations.computeIfPresent(to, (chat, at) -> until);
        return Future.succeededFuture();
    }

    @Override
    public Future<List<DeadLetter>> deadLetters(Partition partition, int most) {
        return Future.succeededFuture(dead.values().stream()
                .sorted(Comparator.comparing(DeadLetter::at).reversed())
                .limit(most)
                .toList());
    }

    @Override
    public Future<Boolean> retry(Partition partition, String deliveryId, Instant now) {
        DeadLetter letter = dead.remove(deliveryId);
        if (letter == null) {
            return Future.succeededFuture(false);
        }
        enqueue(new Entry(letter.delivery(), ++places, 0, Optional.empty()), now);
        return Future.succeededFuture(true);
    }
}
