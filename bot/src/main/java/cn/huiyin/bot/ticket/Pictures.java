package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The pictures of a ticket that are kept as they were sent, or are to be.
 *
 * @param all in the order in which they came, each address once
 * @param instance counts every setting of the clock, so that one set earlier is known to be stale
 */
public record Pictures(List<Picture> all, long instance) {
    /** None. */
    public static final Pictures NONE = new Pictures(List.of(), 0);

    /** More of one ticket are not kept. */
    static final int COUNT_MAX = 100;

    public Pictures {
        all = List.copyOf(all);
    }

    /** The clock that rings for the first that is to be fetched; none when none is. */
    Optional<Clock> clock(String no) {
        return all.stream()
                .map(Picture::due)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(due -> new Clock(Clock.Kind.PICTURE, no, instance, due));
    }

    /** Those that are to be fetched by {@code now}. */
    public List<Picture> due(Instant now) {
        return all.stream()
                .filter(p -> p.due() != null && !p.due().isAfter(now))
                .toList();
    }

    /** Those of {@code urls} that {@code hosts} name and that are not here yet, to be fetched from {@code now} on. */
    public List<Picture> sought(List<String> urls, PictureHosts hosts, Instant now) {
        return urls.stream()
                .distinct()
                .filter(hosts::have)
                .filter(url -> all.stream().noneMatch(p -> p.url().equals(url)))
                .limit(Math.max(0, COUNT_MAX - all.size()))
                .map(url -> Picture.sought(url, now))
                .toList();
    }

    /** With what is known of {@code some} now. */
    Pictures with(List<Picture> some) {
        List<Picture> next = new ArrayList<>(all);
        for (Picture one : some) {
            int known = placeOf(one.url(), next);
            if (known < 0) {
                next.add(one);
            } else {
                next.set(known, one);
            }
        }
        return new Pictures(next, instance + 1);
    }

    private static int placeOf(String url, List<Picture> pictures) {
        for (int i = 0; i < pictures.size(); i++) {
            if (pictures.get(i).url().equals(url)) {
                return i;
            }
        }
        return -1;
    }
}
