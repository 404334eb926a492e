package cn.huiyin.bot.community;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has which part of which estate, road or market, compiled for looking up. Not thread-safe while areas are added. */
final class Holdings<T> {
    private final Map<String, Shares<T>> estates = new LinkedHashMap<>();
    private final Map<String, Shares<T>> roads = new HashMap<>();
    private final Map<String, T> places = new HashMap<>();

    void add(Area area, T owner) {
        area.covers()
                .forEach(cover -> estates.computeIfAbsent(cover.estate(), k -> new Shares<>())
                        .add(cover.buildings(), owner));
        area.roads()
                .forEach(cover ->
                        roads.computeIfAbsent(cover.road(), k -> new Shares<>()).add(cover.numbers(), owner));
        area.places().forEach(place -> places.putIfAbsent(place, owner));
    }

    Optional<T> ofPlace(String place) {
        return Optional.ofNullable(places.get(place));
    }

    Optional<T> ofBuilding(String estate, String building) {
        return Optional.ofNullable(estates.get(estate)).flatMap(shares -> shares.of(building));
    }

    Optional<T> ofNumber(String road, String number) {
        return Optional.ofNullable(roads.get(road)).flatMap(shares -> shares.of(number));
    }

    /** All who have a part of {@code estate}. */
    List<T> inEstate(String estate) {
        Shares<T> shares = estates.get(estate);
        return shares == null ? List.of() : shares.owners();
    }

    /** All who have a part of {@code road}. */
    List<T> alongRoad(String road) {
        Shares<T> shares = roads.get(road);
        return shares == null ? List.of() : shares.owners();
    }

    /** The estates in which somebody has {@code building}, in the order in which they were added. */
    List<String> estatesWith(String building) {
        return estates.entrySet().stream()
                .filter(e -> e.getValue().of(building).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }
}
