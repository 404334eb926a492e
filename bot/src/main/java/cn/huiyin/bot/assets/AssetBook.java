package cn.huiyin.bot.assets;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of one community, or what was asked for of it. Every change is a new version.
 *
 * @param version how many changes made it: 0 when there was none
 * @param next the number of the next thing
 * @param assets by what they are found by
 */
public record AssetBook(long version, long next, Map<Mark, Asset> assets) {
    /** Nothing was ever registered. */
    public static final AssetBook NONE = new AssetBook(0, 1, Map.of());

    /** How many there may be. */
    public static final int ASSETS_MAX = 10_000;

    public AssetBook {
        assets = Collections.unmodifiableMap(new LinkedHashMap<>(assets));
    }

    /** Whether anything was ever registered. */
    public boolean isInUse() {
        return version > 0;
    }

    /** The one that {@code mark} is the name of. */
    public Optional<Asset> asset(Mark mark) {
        return Optional.ofNullable(assets.get(mark));
    }

    /** All that {@code mark} leads to, what it names itself first, then by number. */
    public List<Asset> find(Mark mark) {
        return assets.values().stream()
                .filter(asset -> asset.isFoundBy(mark))
                .sorted(Comparator.comparing((Asset a) -> !a.mark().equals(mark))
                        .thenComparing(Asset::no))
                .toList();
    }

    /** All of them, by number. */
    public List<Asset> all() {
        return assets.values().stream().sorted(Comparator.comparing(Asset::no)).toList();
    }

    /** With {@code entry}, under the number that it had before. */
    public AssetBook with(Entry entry) {
        Map<Mark, Asset> all = new LinkedHashMap<>(assets);
        Asset before = assets.get(entry.mark());
        all.put(entry.mark(), of(before == null ? next : before.no(), entry));
        return new AssetBook(version + 1, before == null ? next + 1 : next, all);
    }

    /** Without what {@code mark} names; nothing of it is kept. */
    public AssetBook without(Mark mark) {
        Map<Mark, Asset> all = new LinkedHashMap<>(assets);
        all.remove(mark);
        return new AssetBook(version + 1, next, all);
    }

    /**
     * With {@code entries} and nothing else; what was there before keeps its number. Of two of the same name the later counts.
     * Only for a book that holds the whole register.
     */
    public AssetBook replacedBy(Collection<Entry> entries) {
        Map<Mark, Asset> all = new LinkedHashMap<>();
        long free = next;
        for (Entry entry : entries) {
            Asset known = all.containsKey(entry.mark()) ? all.get(entry.mark()) : assets.get(entry.mark());
            if (known == null) {
                all.put(entry.mark(), of(free++, entry));
            } else {
                all.put(entry.mark(), known.isLike(entry) ? known : of(known.no(), entry));
            }
        }
        return new AssetBook(version + 1, free, all);
    }

    private static Asset of(long no, Entry entry) {
        return new Asset(no, entry.mark(), entry.also(), entry.name(), entry.phone());
    }
}
